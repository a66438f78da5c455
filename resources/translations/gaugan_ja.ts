<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}</source>
        <translation>予期しない問題が起きました。絵は残っています。念のため保存してください。詳細：{file}</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>ディスプレイがありません</translation>
    </message>
    <message>
        <source>The window cannot open: {why}; “gaugan-desktop render” works without one.</source>
        <translation>ウィンドウを開けません: {why}。“gaugan-desktop render” はウィンドウなしで使えます。</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Seamless</source>
        <translation>継ぎ目なし</translation>
    </message>
    <message>
        <source>Natural borders</source>
        <translation>自然な輪郭</translation>
    </message>
    <message>
        <source>Natural light</source>
        <translation>自然な光</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>地平線</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>レイヤー「{name}」はロックされています。</translation>
    </message>
    <message>
        <source>The group “{name}” is hidden.</source>
        <translation>グループ「{name}」は非表示です。</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>レイヤー「{name}」は非表示です。</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>ストローク</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>A picture has {least} to {most} pixels per side, not {side}.</source>
        <translation>画像の一辺は {least}～{most} ピクセルです（{side} は使えません）。</translation>
    </message>
    <message>
        <source>A document has 1 to {count} layers.</source>
        <translation>ドキュメントのレイヤーは 1～{count} 枚です。</translation>
    </message>
    <message>
        <source>All layers together have at most {count} million pixels: use fewer or smaller ones.</source>
        <translation>すべてのレイヤーの合計は最大 {count} 百万ピクセルです。枚数を減らすか小さくしてください。</translation>
    </message>
    <message>
        <source>The layers need {need} MB of memory, and {free} MB are free. Close other programs first.</source>
        <translation>レイヤーには {need} MB のメモリーが必要ですが、空きは {free} MB です。先に他のプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The name of a layer has at most {count} characters.</source>
        <translation>レイヤー名は最大 {count} 文字です。</translation>
    </message>
    <message>
        <source>A day film has at most {count} lights.</source>
        <translation>一日の映像の光は最大 {count} 個です。</translation>
    </message>
    <message>
        <source>A picture inside a document has at most {count} MB.</source>
        <translation>ドキュメント内の画像は最大 {count} MB です。</translation>
    </message>
    <message>
        <source>The file is too large; the limit is {limit} MB.</source>
        <translation>ファイルが大きすぎます。上限は {limit} MB です。</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>ファイルを読み込めません：{why}。</translation>
    </message>
    <message>
        <source>The file is not readable JSON.</source>
        <translation>このファイルは読み取れる JSON ではありません。</translation>
    </message>
    <message>
        <source>Nothing of the lost work can be read.</source>
        <translation>失われた作品は何も読み取れません。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>ファイルがありません。</translation>
    </message>
    <message>
        <source>The project is damaged or was not made by this program.</source>
        <translation>プロジェクトが壊れているか、このプログラムのものではありません。</translation>
    </message>
    <message>
        <source>The lights of the day film cannot be read. The painting is whole.</source>
        <translation>一日の映像の光を読み込めません。絵そのものは無事です。</translation>
    </message>
    <message>
        <source>Part of the story cannot be read; it begins later. The painting is whole.</source>
        <translation>経過の一部が読めないため、途中から始まります。絵そのものは無事です。</translation>
    </message>
    <message>
        <source>There is not enough memory for this project.</source>
        <translation>このプロジェクトにはメモリーが足りません。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of this program.</source>
        <translation>プロジェクトはこのプログラムの新しい版で作られました。</translation>
    </message>
    <message>
        <source>The project&apos;s base label does not exist.</source>
        <translation>プロジェクトの基本ラベルがありません。</translation>
    </message>
    <message>
        <source>The project&apos;s picture does not have the stated size.</source>
        <translation>プロジェクトの画像が記載の大きさと違います。</translation>
    </message>
    <message>
        <source>The project&apos;s paint-over layer does not have the stated size.</source>
        <translation>プロジェクトの加筆レイヤーが記載の大きさと違います。</translation>
    </message>
    <message>
        <source>The project&apos;s label map does not have the stated size.</source>
        <translation>プロジェクトのラベルマップが記載の大きさと違います。</translation>
    </message>
    <message>
        <source>The project&apos;s label map holds labels it does not describe.</source>
        <translation>プロジェクトのラベルマップに説明のないラベルがあります。</translation>
    </message>
    <message>
        <source>A style&apos;s region does not have the stated size.</source>
        <translation>スタイルの領域が記載の大きさと違います。</translation>
    </message>
    <message>
        <source>The project&apos;s part {name} is too large.</source>
        <translation>プロジェクトの {name} が大きすぎます。</translation>
    </message>
    <message>
        <source>Random style {seed}</source>
        <translation>ランダムスタイル {seed}</translation>
    </message>
    <message>
        <source>A style has at most {count} parts; unlock some labels first.</source>
        <translation>スタイルは最大 {count} 個の部分で構成されます。先にいくつかのラベルのロックを解除してください。</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {why}.</source>
        <translation>ファイルに書き込めません：{why}。</translation>
    </message>
    <message>
        <source>The folder cannot be created: {why}.</source>
        <translation>フォルダーを作成できません: {why}。</translation>
    </message>
    <message>
        <source>There is something of this name that is no file; choose another name.</source>
        <translation>この名前のものはファイルではありません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The file is write-protected. Save under another name, or take the protection away.</source>
        <translation>ファイルは書き込み禁止です。別の名前で保存するか、保護を解除してください。</translation>
    </message>
    <message>
        <source>{why}; all of it is in {file}</source>
        <translation>{why}。全体は {file} にあります</translation>
    </message>
    <message>
        <source>Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.</source>
        <translation>画像は .png、.jpg、.webp、.tif、.pdf で保存できます。いずれかの拡張子を選んでください。</translation>
    </message>
    <message>
        <source>WebP pictures have at most {side} pixels per side.</source>
        <translation>WebP 画像の一辺は最大 {side} ピクセルです。</translation>
    </message>
    <message>
        <source>CMYK pictures are saved as .tif, .jpg or .pdf.</source>
        <translation>CMYK の画像は .tif、.jpg、.pdf で保存できます。</translation>
    </message>
    <message>
        <source>Pictures with 16 bits per channel are saved as .png or .tif.</source>
        <translation>チャンネルあたり 16 ビットの画像は .png か .tif で保存できます。</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>画像を符号化できませんでした。</translation>
    </message>
    <message>
        <source>A table has 1 to {count} labels.</source>
        <translation>表のラベルは 1～{count} 個です。</translation>
    </message>
    <message>
        <source>There are no colours of {name}; choose one of {known}, or a .csv file.</source>
        <translation>{name} の色はありません。{known} のいずれか、または .csv ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Label maps are saved as .png.</source>
        <translation>ラベルマップは .png で保存します。</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>表が大きすぎます。</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>表を UTF-8 の CSV として保存してください。</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}.</source>
        <translation>1 行目は列の名前です：{columns}。</translation>
    </message>
    <message>
        <source>a label has no name</source>
        <translation>名前のないラベルがあります</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>{line} 行目：{why}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} give one colour to two labels.</source>
        <translation>{first} 行目と {second} 行目が 2 つのラベルに同じ色を与えています。</translation>
    </message>
    <message>
        <source>Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.</source>
        <translation>動画は .mp4、.webm、.gif、.webp で保存できます。いずれかの拡張子を選んでください。</translation>
    </message>
    <message>
        <source>A film needs a folder for temporary files: {why}.</source>
        <translation>動画には一時ファイル用のフォルダーが必要です：{why}。</translation>
    </message>
    <message>
        <source>This computer cannot write such films; choose .gif or .webp.</source>
        <translation>このコンピューターではこの形式の動画を書き出せません。.gif か .webp を選んでください。</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another one.</source>
        <translation>同じ名前のものがすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The film could not be finished; the disk with the folder {folder} may be full.</source>
        <translation>動画を完成できませんでした。フォルダー {folder} のあるディスクがいっぱいかもしれません。</translation>
    </message>
    <message>
        <source>This picture stops whatever reads it: it is damaged, or takes too much time or memory.</source>
        <translation>この画像は読み込みを停止させます。壊れているか、時間またはメモリを必要としすぎます。</translation>
    </message>
    <message>
        <source>The file is too large: at most {count} MB can be opened.</source>
        <translation>ファイルが大きすぎます。開けるのは最大 {count} MB です。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>この画像にはメモリーが足りません。</translation>
    </message>
    <message>
        <source>HEIC photos need the package pillow-heif; or save them as JPEG.</source>
        <translation>HEIC の写真には pillow-heif パッケージが必要です。または JPEG で保存してください。</translation>
    </message>
    <message>
        <source>This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).</source>
        <translation>このプログラムで読める画像ではありません（PNG、JPEG、WebP、TIFF、BMP）。</translation>
    </message>
    <message>
        <source>The picture is too large: with {channels} channels of {bits} bits, at most {count} million pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.</source>
        <translation>画像が大きすぎます。{channels} チャンネル・{bits} ビットの場合、開けるのは最大 {count} 百万ピクセルです。縮小するか、8 ビット・透明部分なしで保存してください。</translation>
    </message>
    <message>
        <source>The picture is too large: at most {count} million pixels can be opened, for example {width} x {height}. Make it smaller first.</source>
        <translation>画像が大きすぎます。開けるのは最大 {count} 百万ピクセル（例：{width} x {height}）です。先に縮小してください。</translation>
    </message>
    <message>
        <source>The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.</source>
        <translation>ピクセル ({column}, {row}) の数 {number} はラベル番号ではありません。番号は 0 から 255 です。</translation>
    </message>
    <message>
        <source>The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.</source>
        <translation>ピクセル（{column}、{row}）のラベル番号 {id} は {count} 個のラベルのどれでもありません。</translation>
    </message>
    <message>
        <source>The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. Save label maps without smoothing and as PNG.</source>
        <translation>ピクセル（{column}、{row}）の色 {color} は {labels} のどのラベルでもありません。ラベルマップは滑らかにせず PNG で保存してください。</translation>
    </message>
    <message>
        <source>The file is too large for a label set.</source>
        <translation>ラベルセットとしてはファイルが大きすぎます。</translation>
    </message>
    <message>
        <source>This is not a usable label set: {why}.</source>
        <translation>使えるラベルセットではありません：{why}。</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>テキストではありません</translation>
    </message>
    <message>
        <source>There is no label set {name}; choose one of {known}, or a YAML file.</source>
        <translation>ラベルセット {name} はありません。{known} のいずれか、または YAML ファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is no generator checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>論文や Engberg のコードの生成器チェックポイントではありません。</translation>
    </message>
    <message>
        <source>The files do not fit together: {why}.</source>
        <translation>ファイルどうしが合いません：{why}。</translation>
    </message>
    <message>
        <source>This is no checkpoint, or it holds more than weights.</source>
        <translation>チェックポイントではないか、重み以外のものを含みます。</translation>
    </message>
    <message>
        <source>The checkpoint is broken: {name} holds values that are no numbers.</source>
        <translation>チェックポイントが壊れています：{name} に数でない値があります。</translation>
    </message>
    <message>
        <source>An aspect ratio lies between 1/16 and 16.</source>
        <translation>縦横比は 1/16 から 16 の間です。</translation>
    </message>
    <message>
        <source>{name} in the checkpoint is no weight.</source>
        <translation>チェックポイントの {name} は重みではありません。</translation>
    </message>
    <message>
        <source>The checkpoint has {channels} input channels, the label set {labels} labels.</source>
        <translation>チェックポイントの入力は {channels} チャンネル、ラベルセットは {labels} ラベルです。</translation>
    </message>
    <message>
        <source>A start grid of {cells} cells cannot have the aspect ratio {ratio}.</source>
        <translation>{cells} セルの開始グリッドは縦横比 {ratio} になりません。</translation>
    </message>
    <message>
        <source>a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)</source>
        <translation>開始グリッド {rows} x {columns}（学習時の画像は {columns}:{rows}）</translation>
    </message>
    <message>
        <source>{count} doublings ({mode})</source>
        <translation>{count} 回の倍増（{mode}）</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>境界</translation>
    </message>
    <message>
        <source>unknown pixels</source>
        <translation>不明なピクセル</translation>
    </message>
    <message>
        <source>a last channel of {kind}</source>
        <translation>最後のチャンネル：{kind}</translation>
    </message>
    <message>
        <source>Assumed: {parts}.</source>
        <translation>仮定：{parts}。</translation>
    </message>
    <message>
        <source>This is no encoder checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>論文や Engberg のコードのエンコーダーチェックポイントではありません。</translation>
    </message>
    <message>
        <source>This encoder is of an unknown kind: {why}.</source>
        <translation>未知の種類のエンコーダーです：{why}。</translation>
    </message>
    <message>
        <source>The checkpoint lacks the weights {name}.</source>
        <translation>チェックポイントに重み {name} がありません。</translation>
    </message>
    <message>
        <source>The weights {name} have the wrong shape.</source>
        <translation>重み {name} の形が違います。</translation>
    </message>
    <message>
        <source>The checkpoint holds weights that do not belong there ({name}).</source>
        <translation>チェックポイントに余分な重みがあります（{name}）。</translation>
    </message>
    <message>
        <source>The models that came with the program stay.</source>
        <translation>プログラム付属のモデルは消せません。</translation>
    </message>
    <message>
        <source>The model cannot be removed: {why}.</source>
        <translation>モデルを消せません：{why}。</translation>
    </message>
    <message>
        <source>The model holds weights it does not describe ({name}).</source>
        <translation>モデルに説明のない重みがあります（{name}）。</translation>
    </message>
    <message>
        <source>The model lacks the weights {name}.</source>
        <translation>モデルに重み {name} がありません。</translation>
    </message>
    <message>
        <source>The model cannot be read: {why}.</source>
        <translation>モデルを読めません：{why}。</translation>
    </message>
    <message>
        <source>The model file is damaged; its weights cannot be read.</source>
        <translation>モデルファイルが壊れていて、重みを読めません。</translation>
    </message>
    <message>
        <source>The model is broken: its weights are so large that no picture comes of them.</source>
        <translation>モデルが壊れています。重みが大きすぎて画像になりません。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>このモデルにはメモリーが足りません。</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds values that are no numbers.</source>
        <translation>モデルが壊れています：{name} に数でない値があります。</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds negative variances.</source>
        <translation>モデルが壊れています：{name} に負の分散が含まれています。</translation>
    </message>
    <message>
        <source>This is not a model file.</source>
        <translation>モデルファイルではありません。</translation>
    </message>
    <message>
        <source>This is not a model file, or it is cut off.</source>
        <translation>モデルファイルではないか、途中で切れています。</translation>
    </message>
    <message>
        <source>This file holds weights, but it was not made by this program.</source>
        <translation>重みのファイルですが、このプログラムのものではありません。</translation>
    </message>
    <message>
        <source>The model holds weights of a kind that is not supported.</source>
        <translation>モデルに対応していない種類の重みがあります。</translation>
    </message>
    <message>
        <source>The model was made by a newer version of this program.</source>
        <translation>モデルはこのプログラムの新しい版で作られました。</translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged ({why}).</source>
        <translation>モデルの説明が壊れています（{why}）。</translation>
    </message>
    <message>
        <source>There is no device called {name}; choose auto, cpu, cuda or mps.</source>
        <translation>{name} という装置はありません。auto、cpu、cuda、mps から選んでください。</translation>
    </message>
    <message>
        <source>This computer has no usable {name} device.</source>
        <translation>このコンピューターには使える {name} 装置がありません。</translation>
    </message>
    <message>
        <source>The painter cannot be started: {why}.</source>
        <translation>描画プロセスを開始できません：{why}。</translation>
    </message>
    <message>
        <source>The painter stood still and was restarted.</source>
        <translation>描画プロセスが止まっていたため、再起動しました。</translation>
    </message>
    <message>
        <source>The picture took too long; the painter was restarted.</source>
        <translation>描画に時間がかかりすぎたため、描画プロセスを再起動しました。</translation>
    </message>
    <message>
        <source>The painter stopped and was restarted.</source>
        <translation>描画プロセスが止まったため、再起動しました。</translation>
    </message>
    <message>
        <source>This model cannot turn photos into label maps.</source>
        <translation>このモデルは写真をラベルマップにできません。</translation>
    </message>
    <message>
        <source>The device has too little memory for a picture of this size.</source>
        <translation>この大きさの画像には装置のメモリーが足りません。</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>{card} cannot be used: {why}. The CPU paints in its place.</source>
        <translation>{card} は使用できません：{why}。代わりに CPU で描画します。</translation>
    </message>
    <message>
        <source>This photo could not be labelled; see the log file.</source>
        <translation>この写真にラベルを付けられませんでした。ログを見てください。</translation>
    </message>
    <message>
        <source>This picture could not be painted; see the log file.</source>
        <translation>この画像を描けませんでした。ログを見てください。</translation>
    </message>
    <message>
        <source>Paint a label map, see a landscape. Offline, on your own machine.</source>
        <translation>ラベルマップを描けば風景になります。オフラインで、あなたのコンピューターで。</translation>
    </message>
    <message>
        <source>Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with Spatially-Adaptive Normalization”.</source>
        <translation>生成器とスタイルエンコーダーは Park ほか 2019「Semantic Image Synthesis with Spatially-Adaptive Normalization」によります。</translation>
    </message>
    <message>
        <source>Apache License 2.0; the weights of the starter model CC BY-SA 4.0.</source>
        <translation>Apache ライセンス 2.0。付属モデルの重みは CC BY-SA 4.0。</translation>
    </message>
    <message>
        <source>About GauGAN Desktop</source>
        <translation>GauGAN Desktop について</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>スタイル画像</translation>
    </message>
    <message>
        <source>Photos behind the model</source>
        <translation>モデルのもとの写真</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>テクスチャ</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>選択(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>画像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>レイヤー(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>ラベル(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>スタイル(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ダークテーマ</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Grey theme</source>
        <translation>グレーテーマ</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>ハイコントラストテーマ</translation>
    </message>
    <message>
        <source>By the document&apos;s shape</source>
        <translation>文書の形に合わせる</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べる</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>上下に並べる</translation>
    </message>
    <message>
        <source>Large picture, small labels</source>
        <translation>大きな画像と小さなラベル</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>乗算</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>重ねる</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明度</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>クローン</translation>
    </message>
    <message>
        <source>Copy from the picture: Ctrl or Alt and a click say from where</source>
        <translation>画像から写す：Ctrl か Alt を押しながらクリックで元を指定</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>色を選ぶ...</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>合成モード</translation>
    </message>
    <message>
        <source>Opacity of the paint-over layer</source>
        <translation>加筆レイヤーの不透明度</translation>
    </message>
    <message>
        <source>Show the paint-over layer</source>
        <translation>加筆レイヤーを表示</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Hide the paint-over layer</source>
        <translation>加筆レイヤーを隠す</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>画像のみ</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>ラベルのみ</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Next arrangement</source>
        <translation>次の配置</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>設定...</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル付け</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Folder of label maps</source>
        <translation>ラベルマップのフォルダー</translation>
    </message>
    <message>
        <source>Label maps imported: {count}</source>
        <translation>読み込んだラベルマップ: {count}</translation>
    </message>
    <message>
        <source>Photos that have label maps already: {count}. Replace those?</source>
        <translation>すでにラベルマップがある写真: {count} 枚。置き換えますか？</translation>
    </message>
    <message>
        <source>One PNG for each photo, with the numbers of the labels.</source>
        <translation>写真ごとに、ラベルの番号の PNG 1 枚。</translation>
    </message>
    <message>
        <source>Coloured PNG</source>
        <translation>カラー PNG</translation>
    </message>
    <message>
        <source>One PNG for each photo in the labels&apos; colours, and a list of them, labelmap.txt.</source>
        <translation>写真ごとにラベルの色の PNG 1 枚と、その一覧 labelmap.txt。</translation>
    </message>
    <message>
        <source>The photos, and beside each its areas as polygons.</source>
        <translation>写真と、それぞれの領域の多角形。</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as run lengths.</source>
        <translation>写真と、すべての領域をランレングスで収めた 1 つのファイル。</translation>
    </message>
    <message>
        <source>COCO JSON, polygons</source>
        <translation>COCO JSON、多角形</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as polygons.</source>
        <translation>写真と、すべての領域を多角形で収めた 1 つのファイル。</translation>
    </message>
    <message>
        <source>The folders JPEGImages and SegmentationClass, and labelmap.txt.</source>
        <translation>JPEGImages と SegmentationClass のフォルダー、および labelmap.txt。</translation>
    </message>
    <message>
        <source>Label maps exported: {count}</source>
        <translation>書き出したラベルマップ: {count}</translation>
    </message>
    <message>
        <source>The set does not have these labels. What are they in the set?</source>
        <translation>セットにこれらのラベルがありません。セットではどれにあたりますか？</translation>
    </message>
    <message>
        <source>Import label maps</source>
        <translation>ラベルマップを読み込む</translation>
    </message>
    <message>
        <source>Export label maps</source>
        <translation>ラベルマップを書き出す</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Folder of the model for clicks</source>
        <translation>クリック用モデルのフォルダー</translation>
    </message>
    <message>
        <source>Model for clicks</source>
        <translation>クリック用のモデル</translation>
    </message>
    <message>
        <source>A model is learning from these maps. Pause it, then change the labels.</source>
        <translation>モデルがこれらのマップから学習しています。一時停止してからラベルを変更してください。</translation>
    </message>
    <message>
        <source>Something is still under way; the window closes as soon as it is done.</source>
        <translation>まだ処理中です。終わりしだいウィンドウを閉じます。</translation>
    </message>
    <message>
        <source>The last strokes are not saved. {why} Close all the same?</source>
        <translation>最後のストロークは保存されていません。{why} それでも閉じますか？</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存されていません</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>写真(&amp;P)</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>前の写真</translation>
    </message>
    <message>
        <source>Done, and next</source>
        <translation>完了して次へ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>完了を取り消す</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>セット(&amp;S)</translation>
    </message>
    <message>
        <source>Labels of the set...</source>
        <translation>セットのラベル...</translation>
    </message>
    <message>
        <source>Import label maps...</source>
        <translation>ラベルマップを読み込む...</translation>
    </message>
    <message>
        <source>Export label maps...</source>
        <translation>ラベルマップを書き出す...</translation>
    </message>
    <message>
        <source>Model for clicks...</source>
        <translation>クリック用のモデル...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>領域(&amp;R)</translation>
    </message>
    <message>
        <source>Fix or free the region under the pen</source>
        <translation>ペンの下の領域を固定・解除</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Suggest for all empty photos</source>
        <translation>空の写真すべてに提案</translation>
    </message>
    <message>
        <source>Stop suggesting</source>
        <translation>提案を止める</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>次の疑わしい箇所</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>学習(&amp;T)</translation>
    </message>
    <message>
        <source>Measure the pace</source>
        <translation>速さを測る</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>セットを点検</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>一時停止または続行</translation>
    </message>
    <message>
        <source>Use this model now</source>
        <translation>このモデルを今すぐ使う</translation>
    </message>
    <message>
        <source>Discard the run...</source>
        <translation>学習を破棄...</translation>
    </message>
    <message>
        <source>Export the model...</source>
        <translation>モデルを書き出す...</translation>
    </message>
    <message>
        <source>Compare two runs...</source>
        <translation>2 つの学習を比べる...</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>コマンドラインをコピー</translation>
    </message>
    <message>
        <source>Set and command for another computer...</source>
        <translation>別のコンピューター用のセットとコマンド...</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>写真全体</translation>
    </message>
    <message>
        <source>More of the labels</source>
        <translation>ラベルを濃く</translation>
    </message>
    <message>
        <source>More of the photo</source>
        <translation>写真を濃く</translation>
    </message>
    <message>
        <source>Suggestions under way</source>
        <translation>提案を作成中</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>写真なし</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>除外を解除</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>保存されていません: {why}</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>新規...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く...</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近のファイル</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Samples appear here: label map, photo, and what the model makes of them.</source>
        <translation>ここに見本が現れます: ラベルマップ、写真、モデルの結果。</translation>
    </message>
    <message>
        <source>Label map of another set...</source>
        <translation>別のラベルセットのラベルマップ...</translation>
    </message>
    <message>
        <source>Labels from a photo...</source>
        <translation>写真からラベル...</translation>
    </message>
    <message>
        <source>Lost work...</source>
        <translation>失われた作業...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>名前を付けて保存...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>画像を書き出す...</translation>
    </message>
    <message>
        <source>Export label map...</source>
        <translation>ラベルマップを書き出す...</translation>
    </message>
    <message>
        <source>Label map for other programs...</source>
        <translation>ほかのプログラム向けのラベルマップ...</translation>
    </message>
    <message>
        <source>Export making-of...</source>
        <translation>メイキングを書き出す...</translation>
    </message>
    <message>
        <source>Export for film and 3D</source>
        <translation>映像・3D 用に書き出す</translation>
    </message>
    <message>
        <source>Plates...</source>
        <translation>プレート...</translation>
    </message>
    <message>
        <source>Parallax film...</source>
        <translation>視差動画...</translation>
    </message>
    <message>
        <source>Day film...</source>
        <translation>一日の動画...</translation>
    </message>
    <message>
        <source>HDR panorama...</source>
        <translation>HDR パノラマ...</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Batch...</source>
        <translation>一括処理...</translation>
    </message>
    <message>
        <source>Watch folder...</source>
        <translation>フォルダーを見張る...</translation>
    </message>
    <message>
        <source>Paint every label map that another program saves into a folder</source>
        <translation>ほかのプログラムがフォルダーに保存するラベルマップをすべて描く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Stop watching “{name}”</source>
        <translation>「{name}」の見張りをやめる</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>ブラシを小さく</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>ブラシを大きく</translation>
    </message>
    <message>
        <source>Last label</source>
        <translation>前のラベル</translation>
    </message>
    <message>
        <source>Finish shape</source>
        <translation>形を閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Writing the film...</source>
        <translation>動画を書き出しています...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>モデル...</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>It ended early</source>
        <translation>途中で終了</translation>
    </message>
    <message>
        <source>Label map, photo; painted in its own style, that of the next row, the mean, a random one.</source>
        <translation>ラベルマップ、写真。自身・次の行・平均・ランダムのスタイルで描画。</translation>
    </message>
    <message>
        <source>Back to the samples</source>
        <translation>サンプルに戻る</translation>
    </message>
    <message>
        <source>Difference to the photos (falls)</source>
        <translation>写真との差（減少）</translation>
    </message>
    <message>
        <source>Distance of all pictures (falls)</source>
        <translation>全画像の距離（減少）</translation>
    </message>
    <message>
        <source>The run saves and pauses after its step.</source>
        <translation>このステップの後で保存して一時停止します。</translation>
    </message>
    <message>
        <source>“{name}” is among your models now.</source>
        <translation>「{name}」がモデルに加わりました。</translation>
    </message>
    <message>
        <source>Delete this run and what it has learned?</source>
        <translation>この学習とその成果を削除しますか？</translation>
    </message>
    <message>
        <source>Your document after step {step}</source>
        <translation>ステップ {step} の後のドキュメント</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>止めるまで</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} ピクセル</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Share of the training that is done</source>
        <translation>学習の進み具合</translation>
    </message>
    <message>
        <source>Paint my document along</source>
        <translation>ドキュメントも描いていく</translation>
    </message>
    <message>
        <source>Every few minutes the open document is painted by what the run has learned by then</source>
        <translation>数分ごとに、学習がそれまでに覚えたもので開いているドキュメントを描きます</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>今すぐ使う</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>止めて残す</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>開始モデル</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>装置</translation>
    </message>
    <message>
        <source>Finished photos: {count}.</source>
        <translation>完了した写真: {count} 枚。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測る</translation>
    </message>
    <message>
        <source>Try some steps, and say how far this goes on this computer</source>
        <translation>数ステップ試し、このコンピューターでどこまで進むかを示します</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>新しく学習</translation>
    </message>
    <message>
        <source>Smaller than {size} pixels and therefore soft: {count}.</source>
        <translation>{size} ピクセルより小さく、ぼやけるもの: {count}。</translation>
    </message>
    <message>
        <source>How far it goes on this computer is not measured yet.</source>
        <translation>このコンピューターでどこまで進むかは、まだ測っていません。</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here.</source>
        <translation>ここでの全課程は約 {time} です。</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here; {gpu} on a recent GPU.</source>
        <translation>全体でここでは約{time}、最近のGPUでは{gpu}かかります。</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>バッテリー動作中は休む</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>モデルとして残す</translation>
    </message>
    <message>
        <source>A moment, please...</source>
        <translation>少々お待ちください...</translation>
    </message>
    <message>
        <source>Runs of this set</source>
        <translation>このセットの学習</translation>
    </message>
    <message>
        <source>Teach the labeller</source>
        <translation>ラベル付けを学ばせる</translation>
    </message>
    <message>
        <source>It learns from your finished maps; Suggest is better from then on</source>
        <translation>完成したマップから学び、その後の提案が良くなります</translation>
    </message>
    <message>
        <source>Share of the lesson that is done</source>
        <translation>授業の進み具合</translation>
    </message>
    <message>
        <source>It waits for mains power</source>
        <translation>電源につながるのを待っています</translation>
    </message>
    <message>
        <source>A smaller size needs less; other programs may hold memory, too.</source>
        <translation>小さいサイズなら少なくて済みます。ほかのプログラムがメモリーを使っているかもしれません。</translation>
    </message>
    <message>
        <source>Make room on the disk; then it goes on from its last checkpoint.</source>
        <translation>ディスクに空きを作ってください。最後のチェックポイントから続けられます。</translation>
    </message>
    <message>
        <source>After {learned} photos: {share} %</source>
        <translation>写真 {learned} 枚の後: {share} %</translation>
    </message>
    <message>
        <source>At first: {share} %</source>
        <translation>最初: {share} %</translation>
    </message>
    <message>
        <source>Right in suggestions:</source>
        <translation>提案の正しさ:</translation>
    </message>
    <message>
        <source>The computer or someone else ended it, perhaps for lack of memory.</source>
        <translation>コンピューターまたはほかの誰かが終了させました。メモリ不足かもしれません。</translation>
    </message>
    <message>
        <source>Looking at the photos...</source>
        <translation>写真を見ています...</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>毎秒 {count} 枚</translation>
    </message>
    <message>
        <source>Your document from step to step</source>
        <translation>ステップごとのドキュメント</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>1 ステップ {seconds} 秒</translation>
    </message>
    <message>
        <source>Random style</source>
        <translation>ランダムスタイル</translation>
    </message>
    <message>
        <source>Variations...</source>
        <translation>バリエーション...</translation>
    </message>
    <message>
        <source>Style from image...</source>
        <translation>画像からスタイル...</translation>
    </message>
    <message>
        <source>Pin the style</source>
        <translation>スタイルをピン留め</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>スタイルを混ぜる</translation>
    </message>
    <message>
        <source>360-degree view...</source>
        <translation>360 度ビュー...</translation>
    </message>
    <message>
        <source>Picture before the last change</source>
        <translation>最後の変更前の画像</translation>
    </message>
    <message>
        <source>Proof of the colour profile</source>
        <translation>カラープロファイルの校正表示</translation>
    </message>
    <message>
        <source>Gamut warning</source>
        <translation>色域警告</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>ウィンドウに合わせる</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>100 % 表示</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>選択範囲に合わせる</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>表示を反転</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>表示を左に回す</translation>
    </message>
    <message>
        <source>View upright</source>
        <translation>表示をまっすぐに</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>表示を右に回す</translation>
    </message>
    <message>
        <source>Hide panels</source>
        <translation>パネルを隠す</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Colour-blind safe label colours</source>
        <translation>色覚に配慮した色</translation>
    </message>
    <message>
        <source>Patterns on labels</source>
        <translation>ラベルに模様</translation>
    </message>
    <message>
        <source>Opacity of the picture over the labels</source>
        <translation>ラベルに重ねる画像の不透明度</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>画像の不透明度</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The report is on the clipboard; paste it into your message</source>
        <translation>レポートをクリップボードにコピーしました。メッセージに貼り付けてください</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>全方向</translation>
    </message>
    <message>
        <source>Square, 512 x 512</source>
        <translation>正方形、512 x 512</translation>
    </message>
    <message>
        <source>Landscape 3:2, 768 x 512</source>
        <translation>横長 3:2、768 x 512</translation>
    </message>
    <message>
        <source>Wide 16:9, 896 x 512</source>
        <translation>ワイド 16:9、896 x 512</translation>
    </message>
    <message>
        <source>A4, 704 x 512</source>
        <translation>A4、704 x 512</translation>
    </message>
    <message>
        <source>Portrait 2:3, 512 x 768</source>
        <translation>縦長 2:3、512 x 768</translation>
    </message>
    <message>
        <source>Large square, 1024 x 1024</source>
        <translation>大きな正方形、1024 x 1024</translation>
    </message>
    <message>
        <source>Landscape 3:2, 1536 x 1024</source>
        <translation>横長 3:2、1536 x 1024</translation>
    </message>
    <message>
        <source>Full HD, 1920 x 1080</source>
        <translation>フル HD、1920 x 1080</translation>
    </message>
    <message>
        <source>Cinema 21:9, 2560 x 1080</source>
        <translation>シネマ 21:9、2560 x 1080</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4961 x 3508</source>
        <translation>A3、300 dpi、4961 x 3508</translation>
    </message>
    <message>
        <source>A2 at 300 dpi, 7016 x 4961</source>
        <translation>A2、300 dpi、7016 x 4961</translation>
    </message>
    <message>
        <source>Panorama 2:1, 1024 x 512, seamless</source>
        <translation>パノラマ 2:1、1024 x 512、継ぎ目なし</translation>
    </message>
    <message>
        <source>Tile, 512 x 512, seamless</source>
        <translation>タイル、512 x 512、継ぎ目なし</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新しい文書</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>塗るラベル</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>文書の大きさ</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>縦横比を保つ</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>大きさを変える</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>画像を書き出す</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>16 bits (PNG and TIFF)</source>
        <translation>16 ビット（PNG と TIFF）</translation>
    </message>
    <message>
        <source>Pixels per inch that other programs print the picture with</source>
        <translation>ほかのプログラムが画像を印刷するときの 1 インチあたりのピクセル数</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: higher is better and makes larger files</source>
        <translation>JPEG と WebP 用。高いほどきれいで、ファイルが大きくなります</translation>
    </message>
    <message>
        <source>sRGB, for screens</source>
        <translation>sRGB（画面用）</translation>
    </message>
    <message>
        <source>From a file...</source>
        <translation>ファイルから...</translation>
    </message>
    <message>
        <source>Write model, style and licence into the file</source>
        <translation>モデル、スタイル、ライセンスをファイルに書く</translation>
    </message>
    <message>
        <source>Margin (PDF)</source>
        <translation>余白（PDF）</translation>
    </message>
    <message>
        <source>{width} x {height} cm, {count} megapixels</source>
        <translation>{width} x {height} cm、{count} メガピクセル</translation>
    </message>
    <message>
        <source>Colour profiles</source>
        <translation>カラープロファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>一括処理</translation>
    </message>
    <message>
        <source>Pictures to paint</source>
        <translation>描く画像</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>ファイルを追加...</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>この文書を追加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Open a list...</source>
        <translation>リストを開く...</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>画像を表示</translation>
    </message>
    <message>
        <source>A style, size or model of its own for each picture; the others are as in the window.</source>
        <translation>画像ごとにスタイル、サイズ、モデルを選べます。選ばないものはウィンドウと同じです。</translation>
    </message>
    <message>
        <source>Projects, label maps</source>
        <translation>プロジェクト、ラベルマップ</translation>
    </message>
    <message>
        <source>Save the document first; the batch paints what its file holds.</source>
        <translation>先に文書を保存してください。一括処理はファイルの内容を描きます。</translation>
    </message>
    <message>
        <source>Stopped. Start it again to go on.</source>
        <translation>停止しました。もう一度開始すると続きから描きます。</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>画像の保存先</translation>
    </message>
    <message>
        <source>Painting in the background; one may close this and go on.</source>
        <translation>背景で描いています。これを閉じて作業を続けられます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>文書のとおり</translation>
    </message>
    <message>
        <source>As the document</source>
        <translation>文書と同じ</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>ウィンドウと同じ</translation>
    </message>
    <message>
        <source>Another picture...</source>
        <translation>別の画像...</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>チャンネルあたり</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>別の幅</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>カラープロファイル</translation>
    </message>
    <message>
        <source>Quality (JPEG, WebP)</source>
        <translation>品質 (JPEG、WebP)</translation>
    </message>
    <message>
        <source>Day film</source>
        <translation>一日の動画</translation>
    </message>
    <message>
        <source>Lights of the film, from the first to the last</source>
        <translation>動画の光（最初から最後まで）</translation>
    </message>
    <message>
        <source>Back to the first light, to be shown in a loop</source>
        <translation>最初の光に戻る（ループ再生用）</translation>
    </message>
    <message>
        <source>Numbered PNG files in a new folder, in place of a film</source>
        <translation>動画の代わりに、新しいフォルダーに番号付きの PNG ファイル</translation>
    </message>
    <message>
        <source>The picture passes from light to light. Drag them into another order.</source>
        <translation>画像は光から光へと移り変わります。ドラッグで順番を変えられます。</translation>
    </message>
    <message>
        <source>Add the document&apos;s light as it is now</source>
        <translation>文書の今の光を追加</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>ファイルを選ぶ...</translation>
    </message>
    <message>
        <source>Lights of the day film</source>
        <translation>一日の映像の光</translation>
    </message>
    <message>
        <source>Mean style</source>
        <translation>平均のスタイル</translation>
    </message>
    <message>
        <source>Small, painted fast</source>
        <translation>小（速く描ける）</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Large, painted slowly</source>
        <translation>大（描くのに時間がかかる）</translation>
    </message>
    <message>
        <source>Making-of</source>
        <translation>メイキング</translation>
    </message>
    <message>
        <source>Show the labels beside the picture</source>
        <translation>画像の横にラベルを表示</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>変形</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>時計回りに回転</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Replace label</source>
        <translation>ラベルを置き換える</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>with</source>
        <translation>次のラベルで</translation>
    </message>
    <message>
        <source>Labels of the label map</source>
        <translation>ラベルマップのラベル</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Save them?</source>
        <translation>「{name}」に未保存の変更があります。保存しますか？</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>別の場所で変更されました</translation>
    </message>
    <message>
        <source>Another program has changed “{file}” since you opened it. Save over it all the same?</source>
        <translation>「{file}」は開いた後に別のプログラムによって変更されました。それでも上書きしますか？</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>上書きする</translation>
    </message>
    <message>
        <source>Discard lost work</source>
        <translation>失われた作業を破棄</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}” for good?</source>
        <translation>「{name}」の保存されていない作業を完全に破棄しますか？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>“{name}” is a photo rather than a label map. What shall it be?</source>
        <translation>「{name}」はラベルマップではなく写真のようです。どう使いますか？</translation>
    </message>
    <message>
        <source>Turn it into labels</source>
        <translation>ラベルに変える</translation>
    </message>
    <message>
        <source>Take its style</source>
        <translation>スタイルを使う</translation>
    </message>
    <message>
        <source>Trace from it</source>
        <translation>なぞる</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>{kind} files cannot be saved here. Save “{file}” instead?</source>
        <translation>{kind} ファイルはここでは保存できません。代わりに「{file}」として保存しますか？</translation>
    </message>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>「{file}」は既にあります。置き換えますか？</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>左に回転</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>右に回転</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste as layer</source>
        <translation>レイヤーとして貼り付け</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反転</translation>
    </message>
    <message>
        <source>Current label</source>
        <translation>現在のラベル</translation>
    </message>
    <message>
        <source>Painted on the layer</source>
        <translation>レイヤーに描かれた部分</translation>
    </message>
    <message>
        <source>Keep as a hidden layer</source>
        <translation>隠しレイヤーとして保存</translation>
    </message>
    <message>
        <source>Grow...</source>
        <translation>拡張...</translation>
    </message>
    <message>
        <source>Shrink...</source>
        <translation>縮小...</translation>
    </message>
    <message>
        <source>Feather...</source>
        <translation>ぼかし...</translation>
    </message>
    <message>
        <source>Smooth...</source>
        <translation>滑らかに...</translation>
    </message>
    <message>
        <source>Nothing is painted on this layer.</source>
        <translation>このレイヤーには何も描かれていません。</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>まだ何も選択されていません。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択範囲</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>選択範囲を保存</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <translation>選択範囲がなくなってしまいます。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>Size...</source>
        <translation>大きさ...</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>選択範囲で切り抜く</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>Mirror top and bottom</source>
        <translation>上下反転</translation>
    </message>
    <message>
        <source>Shift by half, seamless</source>
        <translation>半分ずらす（継ぎ目なし）</translation>
    </message>
    <message>
        <source>Reference photo...</source>
        <translation>参照写真...</translation>
    </message>
    <message>
        <source>Remove reference photo</source>
        <translation>参照写真を外す</translation>
    </message>
    <message>
        <source>Bend the borders of the picture as nature&apos;s are; off: as painted</source>
        <translation>画像の輪郭を自然のように曲げます。オフなら描いたとおり</translation>
    </message>
    <message>
        <source>Lay relief, clouds, reflections and shade over the picture; off: as the model paints</source>
        <translation>起伏、雲、映り込み、陰影を画像に重ねます。オフ：モデルが描いたまま</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>新しいレイヤー</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>レイヤーを複製</translation>
    </message>
    <message>
        <source>Merge down</source>
        <translation>下と結合</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>レイヤーを削除</translation>
    </message>
    <message>
        <source>Raise layer</source>
        <translation>レイヤーを上へ</translation>
    </message>
    <message>
        <source>Lower layer</source>
        <translation>レイヤーを下へ</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>レイヤーをロック</translation>
    </message>
    <message>
        <source>Group with the layer below</source>
        <translation>下のレイヤーとグループ化</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>グループ解除</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>グループを折りたたむ</translation>
    </message>
    <message>
        <source>A folded group is raised, lowered and moved as one</source>
        <translation>折りたたんだグループはひとまとめに上下し、移動します</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Mirror layer left and right</source>
        <translation>レイヤーを左右反転</translation>
    </message>
    <message>
        <source>Mirror layer top and bottom</source>
        <translation>レイヤーを上下反転</translation>
    </message>
    <message>
        <source>Transform...</source>
        <translation>変形...</translation>
    </message>
    <message>
        <source>Replace label...</source>
        <translation>ラベルを置き換える...</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>ストローク</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Earlier strokes</source>
        <translation>以前のストローク</translation>
    </message>
    <message>
        <source>Paint rough strokes first, one in each thing; Snap lets them grow.</source>
        <translation>まず物ごとに大まかな線を描いてください。「スナップ」で広がります。</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>スナップ</translation>
    </message>
    <message>
        <source>Keep strokes as painted</source>
        <translation>ストロークをそのまま残す</translation>
    </message>
    <message>
        <source>Free a region</source>
        <translation>領域の固定を解除</translation>
    </message>
    <message>
        <source>Fix a region</source>
        <translation>領域を固定</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>穴を埋める</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>輪郭を滑らかに</translation>
    </message>
    <message>
        <source>Nothing is painted on the photo before this one.</source>
        <translation>この前の写真には何も塗られていません。</translation>
    </message>
    <message>
        <source>Copy from the previous photo</source>
        <translation>前の写真からコピー</translation>
    </message>
    <message>
        <source>Nothing is painted yet.</source>
        <translation>まだ何も塗られていません。</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>小さな点を除く</translation>
    </message>
    <message>
        <source>Fill unpainted</source>
        <translation>未塗装を埋める</translation>
    </message>
    <message>
        <source>{name}: the document changed meanwhile, so nothing was done.</source>
        <translation>{name}：その間に文書が変わったため、何もしませんでした。</translation>
    </message>
    <message>
        <source>There is nothing to transform on this layer.</source>
        <translation>このレイヤーには変形するものがありません。</translation>
    </message>
    <message>
        <source>Only seamless documents are shifted; see Image &gt; Seamless.</source>
        <translation>ずらせるのは継ぎ目のない文書だけです。「画像 &gt; 継ぎ目なし」をご覧ください。</translation>
    </message>
    <message>
        <source>Select what shall stay, then crop.</source>
        <translation>残す部分を選択してから切り抜いてください。</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard.</source>
        <translation>クリップボードにラベルがありません。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>貼り付け済み</translation>
    </message>
    <message>
        <source>The current label is nowhere in the document.</source>
        <translation>現在のラベルは文書にありません。</translation>
    </message>
    <message>
        <source>Exported {file}; files with layers stay in sRGB</source>
        <translation>{file} を書き出しました。レイヤー付きのファイルは sRGB のままです</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop（レイヤー付き）</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster（レイヤー付き）</translation>
    </message>
    <message>
        <source>Pictures of that size are saved as .png, .jpg, .tif or .pdf.</source>
        <translation>この大きさの画像は .png、.jpg、.tif、.pdf で保存できます。</translation>
    </message>
    <message>
        <source>Export label map</source>
        <translation>ラベルマップを書き出す</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>インデックス PNG</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>画像をクリップボードにコピーしました</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Painting the picture...</source>
        <translation>画像を描いています...</translation>
    </message>
    <message>
        <source>Label map for other programs</source>
        <translation>ほかのプログラム向けのラベルマップ</translation>
    </message>
    <message>
        <source>A table of colours...</source>
        <translation>色の表...</translation>
    </message>
    <message>
        <source>Numbers of labels instead of colours</source>
        <translation>色の代わりにラベルの番号</translation>
    </message>
    <message>
        <source>Models that paint from segmentations know these colours.</source>
        <translation>セグメンテーションから描くモデルはこれらの色を知っています。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Without a partner there, and written as nothing: {labels}</source>
        <translation>対応するラベルがないため空白になります：{labels}</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>{file} を書き出しました</translation>
    </message>
    <message>
        <source>Projects, label maps, photos</source>
        <translation>プロジェクト、ラベルマップ、写真</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>ラベルマップ</translation>
    </message>
    <message>
        <source>Which labels does “{file}” use?</source>
        <translation>「{file}」はどのラベルを使っていますか？</translation>
    </message>
    <message>
        <source>Does it use other labels?</source>
        <translation>別のラベルを使っていますか？</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} を保存しました</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>これまでの画像</translation>
    </message>
    <message>
        <source>Pictures appear here as you paint. Click one to bring it back.</source>
        <translation>描くとここに画像が並びます。クリックで戻せます。</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>画像を戻す</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>ラベルを検索</translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation>一覧で前へ</translation>
    </message>
    <message>
        <source>Later in the list</source>
        <translation>一覧で後ろへ</translation>
    </message>
    <message>
        <source>In the order of groups</source>
        <translation>グループ順に並べる</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>山・岩</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>地面</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>植物</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>{label}, texture locked</source>
        <translation>{label}、質感はロック中</translation>
    </message>
    <message>
        <source>{label}, used lately</source>
        <translation>{label}、最近使用</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>お気に入りから外す</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>Tick to show, double-click to rename, drag to reorder</source>
        <translation>チェックで表示、ダブルクリックで改名、ドラッグで並べ替え</translation>
    </message>
    <message>
        <source>A group of layers; click the arrow to fold it</source>
        <translation>レイヤーのグループです。矢印をクリックすると折りたたみます</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>グループ {name}</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} はロックされています</translation>
    </message>
    <message>
        <source>Show group</source>
        <translation>グループを表示</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>レイヤーを表示</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>レイヤー名を変更</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>レイヤーを並べ替え</translation>
    </message>
    <message>
        <source>Style image</source>
        <translation>スタイル画像</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>最後の写真です。</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>最初の写真です。</translation>
    </message>
    <message>
        <source>All photos are done. Train a model with them on the next page.</source>
        <translation>すべての写真が完了しました。次のページでモデルを学習できます。</translation>
    </message>
    <message>
        <source>Doubtful places: {count}; D goes from one to the next.</source>
        <translation>疑わしい箇所: {count}。D で順に移動します。</translation>
    </message>
    <message>
        <source>Nothing is in doubt; Suggest says where it is unsure.</source>
        <translation>疑わしい箇所はありません。「提案」が不確かな所を示します。</translation>
    </message>
    <message>
        <source>unpainted</source>
        <translation>未塗装</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>加筆</translation>
    </message>
    <message>
        <source>Painting...</source>
        <translation>描いています...</translation>
    </message>
    <message>
        <source>You can go on painting and save your work.</source>
        <translation>このまま描き続けて、作品を保存できます。</translation>
    </message>
    <message>
        <source>Paint something first; the film shows how the picture came about.</source>
        <translation>まず何か描いてください。動画は画像ができるまでを映します。</translation>
    </message>
    <message>
        <source>Painting the film...</source>
        <translation>動画を描いています...</translation>
    </message>
    <message>
        <source>Labels without a partner</source>
        <translation>対応のないラベル</translation>
    </message>
    <message>
        <source>Leave it unpainted</source>
        <translation>未塗装のまま</translation>
    </message>
    <message>
        <source>Partner of {label}</source>
        <translation>{label} の対応</translation>
    </message>
    <message>
        <source>The model does not know these labels. What shall it paint in their place?</source>
        <translation>モデルはこれらのラベルを知りません。代わりに何を描きますか？</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>描く</translation>
    </message>
    <message>
        <source>The model file now holds other labels; they were matched anew.</source>
        <translation>モデルファイルのラベルが変わったため、対応付けをやり直しました。</translation>
    </message>
    <message>
        <source>Painted with the model “{name}”, which is not here</source>
        <translation>モデル「{name}」で描かれていますが、ここにありません</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>別のモデル</translation>
    </message>
    <message>
        <source>This was painted with the model “{name}”. Go over to it?</source>
        <translation>これはモデル「{name}」で描かれました。切り替えますか？</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>カーネル距離</translation>
    </message>
    <message>
        <source>From a checkpoint</source>
        <translation>チェックポイントから</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Paint with this</source>
        <translation>これで描く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Add a model file...</source>
        <translation>モデルを追加...</translation>
    </message>
    <message>
        <source>Import a checkpoint...</source>
        <translation>チェックポイントを読み込む...</translation>
    </message>
    <message>
        <source>A generator as the paper&apos;s code or Engberg&apos;s saves it</source>
        <translation>論文や Engberg のコードが保存した生成器</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>モデルを追加</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>モデルファイル</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Import a checkpoint: the generator</source>
        <translation>チェックポイントを読み込む：生成器</translation>
    </message>
    <message>
        <source>The checkpoint could not be read.</source>
        <translation>チェックポイントを読めませんでした。</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>チェックポイントを読み込む</translation>
    </message>
    <message>
        <source>None: styles by dice only</source>
        <translation>なし：ランダムスタイルのみ</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>ラベルセット</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>スタイルエンコーダー</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>pictures and dice</source>
        <translation>画像とサイコロ</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>サイコロ</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Photos to labels</source>
        <translation>写真からラベル</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Photoshop, a group for each plate (.psd)</source>
        <translation>Photoshop、プレートごとにグループ (.psd)</translation>
    </message>
    <message>
        <source>OpenRaster, a group for each plate (.ora)</source>
        <translation>OpenRaster、プレートごとにグループ (.ora)</translation>
    </message>
    <message>
        <source>OpenEXR, linear, a layer for each plate (.exr)</source>
        <translation>OpenEXR、リニア、プレートごとにレイヤー (.exr)</translation>
    </message>
    <message>
        <source>Folder of PNG files</source>
        <translation>PNG ファイルのフォルダー</translation>
    </message>
    <message>
        <source>Needs the Python package OpenEXR, which is not installed</source>
        <translation>Python パッケージ OpenEXR が必要ですが、インストールされていません</translation>
    </message>
    <message>
        <source>Export plates</source>
        <translation>プレートを書き出す</translation>
    </message>
    <message>
        <source>Every plate shows all of itself: what stood before it is gone, what was behind is painted.</source>
        <translation>どのプレートも全体が見えます。手前のものは消え、隠れていた部分が描かれます。</translation>
    </message>
    <message>
        <source>One plate for each visible layer</source>
        <translation>表示中のレイヤーごとに 1 枚</translation>
    </message>
    <message>
        <source>By depth: sky, distance, ground, foreground</source>
        <translation>奥行きで分ける：空、遠景、地面、前景</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>プレート</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Painting the plates...</source>
        <translation>プレートを描いています...</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>低木</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>土</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>草</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>砂利</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>丘</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>山</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>植物</translation>
    </message>
    <message>
        <source>river</source>
        <translation>川</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>岩</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>砂</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>海</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>空</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>石</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>木</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Clear noon</source>
        <translation>快晴の昼</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>黄金の時間</translation>
    </message>
    <message>
        <source>Red sunset</source>
        <translation>赤い夕焼け</translation>
    </message>
    <message>
        <source>Blue dusk</source>
        <translation>青い夕暮れ</translation>
    </message>
    <message>
        <source>Moonlit night</source>
        <translation>月夜</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>曇り</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>霧</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>嵐</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>春</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>秋</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬</translation>
    </message>
    <message>
        <source>Desert</source>
        <translation>砂漠</translation>
    </message>
    <message>
        <source>Mountain lake</source>
        <translation>山の湖</translation>
    </message>
    <message>
        <source>Sea coast</source>
        <translation>海岸</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>全体図</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>360 度ビュー</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to look around; the wheel zooms.</source>
        <translation>ドラッグか矢印キーで見回し、ホイールでズームします。</translation>
    </message>
    <message>
        <source>Labels from a photo</source>
        <translation>写真からラベル</translation>
    </message>
    <message>
        <source>Looking at the photo...</source>
        <translation>写真を見ています...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>To the left noon, to the right night</source>
        <translation>左は正午、右は夜</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>かすみ</translation>
    </message>
    <message>
        <source>To the left clear air, to the right fog</source>
        <translation>左は澄んだ空気、右は霧</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>暖かさ</translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer light</source>
        <translation>左は冷たい光、右は暖かい光</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季節</translation>
    </message>
    <message>
        <source>To the left winter, to the right autumn</source>
        <translation>左は冬、右は秋</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>To the left a blue sky, to the right dark clouds</source>
        <translation>左は青空、右は暗い雲</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>This model does not know this slider.</source>
        <translation>このモデルはこのスライダーに対応していません。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>scrolls, with Ctrl it zooms (as in Photoshop)</source>
        <translation>スクロール。Ctrl で拡大縮小 (Photoshop と同じ)</translation>
    </message>
    <message>
        <source>zooms, with Ctrl it scrolls (as in Krita)</source>
        <translation>拡大縮小。Ctrl でスクロール (Krita と同じ)</translation>
    </message>
    <message>
        <source>Of the label set</source>
        <translation>ラベルセットの色</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>色覚に配慮</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>言語は次回の起動時に変わります。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>ペン</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>筆圧カーブ</translation>
    </message>
    <message>
        <source>Pen button, as right click</source>
        <translation>ペンのボタン（右クリックに当たるもの）</translation>
    </message>
    <message>
        <source>Pen button, as middle click</source>
        <translation>ペンのボタン（中クリックに当たるもの）</translation>
    </message>
    <message>
        <source>The eraser end of a pen always erases. A right click of the mouse opens the palette.</source>
        <translation>ペンの消しゴム側はいつでも消します。マウスの右クリックでパレットが開きます。</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <translation>筆圧で大きさを変える</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Painting device</source>
        <translation>描画装置</translation>
    </message>
    <message>
        <source>Label colours</source>
        <translation>ラベルの色</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>代わりにここで使う</translation>
    </message>
    <message>
        <source>Built-in key</source>
        <translation>元のキー</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}”.</source>
        <translation>{key} はラベル「{label}」を選びます。</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} は「{action}」で使われています。</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>失われた作品</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. These paintings have changes that are not saved.</source>
        <translation>プログラムが予期せず終了しました。次の絵には保存されていない変更があります。</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>破棄...</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>It cannot be deleted: {why}.</source>
        <translation>削除できません：{why}。</translation>
    </message>
    <message>
        <source>Opacity of the reference photo</source>
        <translation>参照写真の不透明度</translation>
    </message>
    <message>
        <source>Reference photo</source>
        <translation>参照写真</translation>
    </message>
    <message>
        <source>Fade reference photo</source>
        <translation>参照写真を薄める</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>スペースとドラッグ</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl zoom</source>
        <translation>スクロール。Ctrl でズーム</translation>
    </message>
    <message>
        <source>Shift and click, brush</source>
        <translation>Shift とクリック（ブラシ）</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>前の線の終わりから直線</translation>
    </message>
    <message>
        <source>Shift and drag, brush</source>
        <translation>Shift とドラッグ（ブラシ）</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>大きさを変える</translation>
    </message>
    <message>
        <source>Ctrl or Alt, brush</source>
        <translation>Ctrl か Alt（ブラシ）</translation>
    </message>
    <message>
        <source>Pick the label under the pen</source>
        <translation>ペンの下のラベルを取る</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右クリック</translation>
    </message>
    <message>
        <source>Eraser of the pen</source>
        <translation>ペンの消しゴム</translation>
    </message>
    <message>
        <source>Erases, whatever the tool</source>
        <translation>どの道具でも消す</translation>
    </message>
    <message>
        <source>Pen and mouse</source>
        <translation>ペンとマウス</translation>
    </message>
    <message>
        <source>Divide between labels and picture</source>
        <translation>ラベルと画像の境目</translation>
    </message>
    <message>
        <source>Drag to see more of the picture or of the labels</source>
        <translation>ドラッグで画像やラベルを広く見る</translation>
    </message>
    <message>
        <source>Painting in progress</source>
        <translation>描画中</translation>
    </message>
    <message>
        <source>No safety copy: {why}</source>
        <translation>安全用コピーなし：{why}</translation>
    </message>
    <message>
        <source>If the program ended unexpectedly now, what you did lately would be lost. Save your work.</source>
        <translation>今プログラムが予期せず終了すると、最近の作業が失われます。保存してください。</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>モデルを読み込み中...</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>Preview off</source>
        <translation>プレビュー停止</translation>
    </message>
    <message>
        <source>Restarting...</source>
        <translation>再起動中...</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>描画中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>{degrees}° 回転</translation>
    </message>
    <message>
        <source>Weight of {style}</source>
        <translation>{style} の重み</translation>
    </message>
    <message>
        <source>How much “{style}” counts</source>
        <translation>「{style}」の割合</translation>
    </message>
    <message>
        <source>Hold “{style}” to the selection, or everywhere again</source>
        <translation>「{style}」を選択範囲に限る、または全体に戻す</translation>
    </message>
    <message>
        <source>Take “{style}” out of the mix</source>
        <translation>「{style}」を混合から外す</translation>
    </message>
    <message>
        <source>Select where the style shall hold, then press this again.</source>
        <translation>スタイルを使う範囲を選択してから、もう一度押してください。</translation>
    </message>
    <message>
        <source>Style images</source>
        <translation>スタイル画像</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>While on, the styles you choose are mixed (Shift+M)</source>
        <translation>オンの間、選んだスタイルを混ぜます（Shift+M）</translation>
    </message>
    <message>
        <source>Show your own picture in each style; off: the style pictures</source>
        <translation>自分の絵を各スタイルで表示します。オフ：スタイル画像</translation>
    </message>
    <message>
        <source>This picture in each style</source>
        <translation>この絵を各スタイルで表示</translation>
    </message>
    <message>
        <source>Keep this style at hand for all documents</source>
        <translation>このスタイルをすべての文書で手元に置きます</translation>
    </message>
    <message>
        <source>Image...</source>
        <translation>画像...</translation>
    </message>
    <message>
        <source>Take the style of a picture of yours; you can also drop it here</source>
        <translation>自分の画像のスタイルを使います。ここにドロップもできます</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Another random style (R)</source>
        <translation>別のランダムスタイル（R）</translation>
    </message>
    <message>
        <source>The model&apos;s average style</source>
        <translation>モデルの平均的なスタイル</translation>
    </message>
    <message>
        <source>A mix has at most {count} styles.</source>
        <translation>混ぜられるスタイルは最大 {count} 個です。</translation>
    </message>
    <message>
        <source>The average style is always at hand: press Plain.</source>
        <translation>平均的なスタイルはいつでも「標準」で使えます。</translation>
    </message>
    <message>
        <source>Plain: the model&apos;s average style</source>
        <translation>標準：モデルの平均的なスタイル</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>The eraser uncovers the layers below.</source>
        <translation>消しゴムは下のレイヤーを現します。</translation>
    </message>
    <message>
        <source>On the lowest layer the eraser brings “{label}” back.</source>
        <translation>一番下のレイヤーでは、消しゴムは「{label}」に戻します。</translation>
    </message>
    <message>
        <source>Only layers of labels are moved; paint labels again to do so.</source>
        <translation>動かせるのはラベルのレイヤーだけです。ラベルを描く状態に戻してください。</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多角形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>投げなわ</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>スポイト</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>長方形で選択</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>楕円を選択</translation>
    </message>
    <message>
        <source>Select with a polygon</source>
        <translation>多角形で選択</translation>
    </message>
    <message>
        <source>Select with the lasso</source>
        <translation>投げなわで選択</translation>
    </message>
    <message>
        <source>Select with the wand</source>
        <translation>自動選択</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Round tip</source>
        <translation>丸い先</translation>
    </message>
    <message>
        <source>Square tip</source>
        <translation>四角い先</translation>
    </message>
    <message>
        <source>Diamond tip</source>
        <translation>ひし形の先</translation>
    </message>
    <message>
        <source>Strewn with trees</source>
        <translation>木をちりばめる</translation>
    </message>
    <message>
        <source>Strewn with bushes</source>
        <translation>茂みをちりばめる</translation>
    </message>
    <message>
        <source>Strewn with rocks</source>
        <translation>岩をちりばめる</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a square.</source>
        <translation>角から角へドラッグします。Ctrl で正方形。</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a circle.</source>
        <translation>角から角へドラッグします。Ctrl で円。</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a click on the first one closes, Esc cancels.</source>
        <translation>頂点をクリックし、Enter か最初の点で閉じます。Esc で中止。</translation>
    </message>
    <message>
        <source>Draw an outline; it is filled when you lift the pen.</source>
        <translation>輪郭を描くと、ペンを離したときに塗られます。</translation>
    </message>
    <message>
        <source>Click the canvas to pick its label.</source>
        <translation>キャンバスをクリックしてラベルを取ります。</translation>
    </message>
    <message>
        <source>Drag; Shift adds to the selection, Alt takes away, Esc ends it.</source>
        <translation>ドラッグで選択。Shift で追加、Alt で除外、Esc で解除。</translation>
    </message>
    <message>
        <source>Click the corners; Enter closes; Shift adds, Alt takes away.</source>
        <translation>頂点をクリックし、Enter で閉じます。Shift で追加、Alt で除外。</translation>
    </message>
    <message>
        <source>Click a label; Shift adds to the selection, Alt takes away.</source>
        <translation>ラベルをクリック。Shift で選択に追加、Alt で除外。</translation>
    </message>
    <message>
        <source>Draw around something; Shift adds, Alt takes away, Esc ends the selection.</source>
        <translation>囲んで選択。Shift で追加、Alt で除外、Esc で解除。</translation>
    </message>
    <message>
        <source>Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps.</source>
        <translation>ドラッグで移動、角で拡縮、丸で回転。Shift で直進、自由、段階的に。</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>ツールの設定</translation>
    </message>
    <message>
        <source>Only what is connected with the click</source>
        <translation>クリックした所とつながる部分だけ</translation>
    </message>
    <message>
        <source>Palette under the pen</source>
        <translation>ペンの下のパレット</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>ブラシの大きさ</translation>
    </message>
    <message>
        <source>Turn of the view</source>
        <translation>表示の回転</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>ブラシの大きさ（ピクセル）</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>筆圧</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>手ぶれ補正</translation>
    </message>
    <message>
        <source>Stabiliser: smoother strokes that lag behind the pen</source>
        <translation>手ぶれ補正：線が滑らかになり、ペンに遅れてついてきます</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>滑らか</translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation>つながる所だけ</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>全レイヤー</translation>
    </message>
    <message>
        <source>Fill the region that all layers show together</source>
        <translation>全レイヤーが合わせて見せる領域を塗ります</translation>
    </message>
    <message>
        <source>Choose what to paint</source>
        <translation>何を描くか選ぶ</translation>
    </message>
    <message>
        <source>Sky, mountain, water: click a label, or press its number key.</source>
        <translation>空、山、水：ラベルをクリックするか、数字キーを押します。</translation>
    </message>
    <message>
        <source>Paint it roughly</source>
        <translation>大まかに描く</translation>
    </message>
    <message>
        <source>Drag on the canvas. Blobs are enough; the brush&apos;s size is in the bar above.</source>
        <translation>キャンバスをドラッグします。大きな塊で十分です。ブラシの大きさは上のバーにあります。</translation>
    </message>
    <message>
        <source>Watch the landscape</source>
        <translation>風景を見る</translation>
    </message>
    <message>
        <source>The picture follows your brush. Ctrl+Z takes anything back.</source>
        <translation>画像はブラシについてきます。Ctrl+Z で何でも元に戻せます。</translation>
    </message>
    <message>
        <source>Change the light</source>
        <translation>光を変える</translation>
    </message>
    <message>
        <source>Click a style picture for another light or season, or roll the dice.</source>
        <translation>スタイル画像をクリックすると光や季節が変わります。サイコロも振れます。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} / {count}</translation>
    </message>
    <message>
        <source>Start painting</source>
        <translation>描き始める</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>拡縮</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>ほかの 9 枚</translation>
    </message>
    <message>
        <source>Throw the dice again</source>
        <translation>サイコロを振り直す</translation>
    </message>
    <message>
        <source>Export all...</source>
        <translation>すべて書き出す...</translation>
    </message>
    <message>
        <source>Paint all nine at the document&apos;s size, one PNG file each</source>
        <translation>9 枚すべてを文書の大きさで描き、PNG で書き出します</translation>
    </message>
    <message>
        <source>Click a picture to paint on in its style.</source>
        <translation>画像をクリックすると、そのスタイルで描き続けます。</translation>
    </message>
    <message>
        <source>It takes the place of the mix and its regions; Undo brings them back.</source>
        <translation>混ぜたスタイルとその範囲に取って代わります。「元に戻す」で戻ります。</translation>
    </message>
    <message>
        <source>Export all variations</source>
        <translation>すべてのバリエーションを書き出す</translation>
    </message>
    <message>
        <source>(did you mean {word}?)</source>
        <translation>（{word} のことですか？）</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>フォルダー {folder} は使えません：{why}。</translation>
    </message>
    <message>
        <source>You have no home folder; set HOME to a folder where settings and work in hand can be kept.</source>
        <translation>ホームフォルダーがありません。設定と作業中の絵を保存できるフォルダーを HOME に指定してください。</translation>
    </message>
    <message>
        <source>No work is lost.</source>
        <translation>失われた作業はありません。</translation>
    </message>
    <message>
        <source>Sky from this picture</source>
        <translation>この画像の空を使う</translation>
    </message>
    <message>
        <source>Mountains and rocks from this picture</source>
        <translation>この画像の山と岩を使う</translation>
    </message>
    <message>
        <source>Ground from this picture</source>
        <translation>この画像の地面を使う</translation>
    </message>
    <message>
        <source>Water from this picture</source>
        <translation>この画像の水を使う</translation>
    </message>
    <message>
        <source>Plants from this picture</source>
        <translation>この画像の植物を使う</translation>
    </message>
    <message>
        <source>Only “{label}” from this picture</source>
        <translation>この画像の「{label}」だけを使う</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes with Python {python} after a few strokes; install another one: pip install &quot;PySide6-Essentials!={pyside}&quot;.</source>
        <translation>PySide6 {pyside} は Python {python} では数ストロークで異常終了します。別のバージョンをインストールしてください: pip install &quot;PySide6-Essentials!={pyside}&quot;</translation>
    </message>
    <message>
        <source>The model has changed; please export again.</source>
        <translation>モデルが変わりました。もう一度書き出してください。</translation>
    </message>
    <message>
        <source>The painter broke down twice over this; the computer may lack memory.</source>
        <translation>描画プロセスがこれで二度停止しました。メモリが足りないのかもしれません。</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>パレットを開く</translation>
    </message>
    <message>
        <source>Pick the label</source>
        <translation>ラベルを取る</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>何もしない</translation>
    </message>
    <message>
        <source>Settings are not remembered: {why}</source>
        <translation>設定は記憶されません: {why}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>メモリーが足りません</translation>
    </message>
    <message>
        <source>something unexpected went wrong</source>
        <translation>予期しない問題が起きました</translation>
    </message>
    <message>
        <source>“{name}” numbers its labels or names its folders in a way of its own.</source>
        <translation>「{name}」はラベルの番号やフォルダー名の付け方が独自です。</translation>
    </message>
    <message>
        <source>The labels of “{name}” cannot be used: {why}</source>
        <translation>「{name}」のラベルは使えません: {why}</translation>
    </message>
    <message>
        <source>{file} lists no labels.</source>
        <translation>{file} にラベルがありません。</translation>
    </message>
    <message>
        <source>“{name}” is no photo set: it holds no {file}.</source>
        <translation>「{name}」は写真セットではありません: {file} がありません。</translation>
    </message>
    <message>
        <source>{file} of “{name}” cannot be read: {why}.</source>
        <translation>「{name}」の {file} を読めません: {why}。</translation>
    </message>
    <message>
        <source>It holds labels that the set does not have.</source>
        <translation>セットにないラベルが含まれています。</translation>
    </message>
    <message>
        <source>It has {found} pixels and its photo {expected}.</source>
        <translation>{found} ピクセルですが、写真は {expected} です。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>ラベルを自分自身と統合することはできません。</translation>
    </message>
    <message>
        <source>A label cannot be called that: {why}.</source>
        <translation>ラベルにその名前は付けられません: {why}。</translation>
    </message>
    <message>
        <source>Every label needs a name.</source>
        <translation>ラベルには名前が必要です。</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>「{name}」という名前のラベルが 2 つあります。</translation>
    </message>
    <message>
        <source>A label set has 1 to {count} labels.</source>
        <translation>ラベルセットのラベルは 1〜{count} 個です。</translation>
    </message>
    <message>
        <source>“{name}” exists already; choose a new folder.</source>
        <translation>「{name}」はすでにあります。新しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>A set lies beside its photos, or directly in their folder.</source>
        <translation>セットは写真の隣か、そのフォルダーの直下に置きます。</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>フォルダー「{name}」がありません。</translation>
    </message>
    <message>
        <source>“{name}” holds no label map of any of these photos.</source>
        <translation>「{name}」にはこれらの写真のラベルマップがありません。</translation>
    </message>
    <message>
        <source>“{name}” shows too many colours to be a label map.</source>
        <translation>「{name}」は色が多すぎて、ラベルマップではありません。</translation>
    </message>
    <message>
        <source>A label of the set is called like a colour.</source>
        <translation>セットに色と同じ名前のラベルがあります。</translation>
    </message>
    <message>
        <source>Its label map has other proportions than the photo.</source>
        <translation>ラベルマップの縦横比が写真と違います。</translation>
    </message>
    <message>
        <source>The list of photos ({file}) of “{name}” is damaged.</source>
        <translation>「{name}」の写真リスト ({file}) が壊れています。</translation>
    </message>
    <message>
        <source>There is no photo in “{name}”.</source>
        <translation>「{name}」に写真がありません。</translation>
    </message>
    <message>
        <source>It is too small to be labelled, or too narrow.</source>
        <translation>小さすぎるか細すぎて、ラベルを付けられません。</translation>
    </message>
    <message>
        <source>The set is not here any more. Bring it back, or open it where it is now.</source>
        <translation>セットがここにありません。元に戻すか、今ある場所で開いてください。</translation>
    </message>
    <message>
        <source>The file cannot be deleted: {why}.</source>
        <translation>ファイルを削除できません: {why}。</translation>
    </message>
    <message>
        <source>The folder cannot be written to: {why}.</source>
        <translation>フォルダーに書き込めません: {why}。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>「{name}」は別のウィンドウで開かれています。</translation>
    </message>
    <message>
        <source>The change of labels cannot be finished: {why}.</source>
        <translation>ラベルの変更を完了できません: {why}。</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {why}.</source>
        <translation>学習を削除できません: {why}。</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read: {why}.</source>
        <translation>フォルダー「{name}」を読めません: {why}。</translation>
    </message>
    <message>
        <source>There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).</source>
        <translation>「{name}」に写真がありません (JPEG、PNG、TIFF、WebP、BMP、HEIC)。</translation>
    </message>
    <message>
        <source>A set has at most {count} photos.</source>
        <translation>セットの写真は最大 {count} 枚です。</translation>
    </message>
    <message>
        <source>Finish at least two photos; twenty are a good beginning.</source>
        <translation>少なくとも 2 枚を仕上げてください。20 枚あれば良い出発点です。</translation>
    </message>
    <message>
        <source>So few photos give a taste of their light and colours, and are soon known by heart.</source>
        <translation>少数の写真では光と色の感じが分かる程度で、すぐ丸暗記されます。</translation>
    </message>
    <message>
        <source>Enough for a model that paints places like these; more variety makes it surer.</source>
        <translation>このような場所を描くモデルに十分です。種類が多いほど確かになります。</translation>
    </message>
    <message>
        <source>Enough for a model of its own character.</source>
        <translation>独自の個性を持つモデルに十分です。</translation>
    </message>
    <message>
        <source>Without a model to begin with, it takes many hours to look like anything.</source>
        <translation>開始モデルがないと、形になるまで何時間もかかります。</translation>
    </message>
    <message>
        <source>A few more finished photos tell which labels are rare.</source>
        <translation>あと数枚仕上げると、どのラベルが少ないか分かります。</translation>
    </message>
    <message>
        <source>Still rare, so hardly learned: {labels}</source>
        <translation>まだ少なく、ほとんど学習されません: {labels}</translation>
    </message>
    <message>
        <source>Every label occurs often enough to be learned.</source>
        <translation>どのラベルも学習に足りています。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>Labels of the set</source>
        <translation>セットのラベル</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>統合先</translation>
    </message>
    <message>
        <source>Begins like</source>
        <translation>最初は次と同じ</translation>
    </message>
    <message>
        <source>What a new model takes for it at first, and what others suggest for it</source>
        <translation>新しいモデルが最初に何とみなすか、ほかのモデルが何を提案するか</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>色...</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>ラベルを変更</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>名前による</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>ラベル {number}</translation>
    </message>
    <message>
        <source>“{name}” becomes unknown; finished photos that show it: {count}.</source>
        <translation>「{name}」は不明になります。含まれる完了写真: {count}。</translation>
    </message>
    <message>
        <source>“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.</source>
        <translation>「{name}」はすべて「{other}」になります。含まれる完了写真: {count}。</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>選択...</translation>
    </message>
    <message>
        <source>New photo set</source>
        <translation>新しい写真セット</translation>
    </message>
    <message>
        <source>Labels of my own</source>
        <translation>自分のラベル</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>1 行に 1 つの名前</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>写真のフォルダー</translation>
    </message>
    <message>
        <source>Save the set in</source>
        <translation>セットの保存先</translation>
    </message>
    <message>
        <source>Folder of the set</source>
        <translation>セットのフォルダー</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>my photo set</source>
        <translation>私の写真セット</translation>
    </message>
    <message>
        <source>{name} set</source>
        <translation>{name} セット</translation>
    </message>
    <message>
        <source>Photos found: {count}. They stay as they are, the set gets copies.</source>
        <translation>見つかった写真: {count} 枚。元の写真はそのままで、セットにはコピーが入ります。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>すべての写真</translation>
    </message>
    <message>
        <source>Photos to show</source>
        <translation>表示する写真</translation>
    </message>
    <message>
        <source>Share of the photos that is done</source>
        <translation>完了した写真の割合</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{count} 枚中 {done} 枚完了</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>残り約 {time}</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>自動選択</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>スーパーピクセル</translation>
    </message>
    <message>
        <source>Object in a box</source>
        <translation>枠の中の物体</translation>
    </message>
    <message>
        <source>Thing under a click</source>
        <translation>クリックした物</translation>
    </message>
    <message>
        <source>Click a colour; the wheel says how much it may differ.</source>
        <translation>色をクリック。ホイールで許容差を変えます。</translation>
    </message>
    <message>
        <source>Paint; the pieces of the photo that you touch are filled.</source>
        <translation>塗ると、触れた写真の小片が埋まります。</translation>
    </message>
    <message>
        <source>Drag a box around one object; it is found and filled.</source>
        <translation>1 つの物を枠で囲むと、見つけて塗ります。</translation>
    </message>
    <message>
        <source>Click a thing; a model of your own finds and fills it (Set &gt; Model for clicks).</source>
        <translation>物をクリックすると、自分のモデルが見つけて塗ります (セット &gt; クリック用のモデル)。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>Nothing stands out in this box; draw it closer around.</source>
        <translation>この枠に目立つ物がありません。もっと狭く囲んでください。</translation>
    </message>
    <message>
        <source>Choose a model first: Set &gt; Model for clicks.</source>
        <translation>先にモデルを選んでください: セット &gt; クリック用のモデル。</translation>
    </message>
    <message>
        <source>New photo set...</source>
        <translation>新しい写真セット...</translation>
    </message>
    <message>
        <source>Open photo set...</source>
        <translation>写真セットを開く...</translation>
    </message>
    <message>
        <source>Open photo set</source>
        <translation>写真セットを開く</translation>
    </message>
    <message>
        <source>{why} Copy the photos and label maps in it into “{name}”?</source>
        <translation>{why} 中の写真とラベルマップを「{name}」にコピーしますか？</translation>
    </message>
    <message>
        <source>Snap and view</source>
        <translation>スナップと表示</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover</source>
        <translation>ラベルが写真を覆う濃さ</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover; hold H for the photo alone</source>
        <translation>ラベルが写真を覆う濃さ。H を押す間は写真だけを表示</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>輪郭</translation>
    </message>
    <message>
        <source>Only the outlines of the labels ({key})</source>
        <translation>ラベルの輪郭だけ ({key})</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容差</translation>
    </message>
    <message>
        <source>How much colours may differ</source>
        <translation>色の許容差</translation>
    </message>
    <message>
        <source>No photo is empty.</source>
        <translation>空の写真はありません。</translation>
    </message>
    <message>
        <source>Suggestions are under way already.</source>
        <translation>すでに提案を作成中です。</translation>
    </message>
    <message>
        <source>No model here can turn photos into label maps.</source>
        <translation>写真をラベルマップに変換できるモデルがここにはありません。</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>提案内容</translation>
    </message>
    <message>
        <source>The trainer cannot be started: {why}.</source>
        <translation>学習プログラムを起動できません: {why}。</translation>
    </message>
    <message>
        <source>No model file could be made.</source>
        <translation>モデルファイルを作成できませんでした。</translation>
    </message>
    <message>
        <source>The pace could not be measured.</source>
        <translation>速さを測れませんでした。</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>絵を描けませんでした。</translation>
    </message>
    <message>
        <source>No copy could be made.</source>
        <translation>コピーを作れませんでした。</translation>
    </message>
    <message>
        <source>The model “{name}” knows nothing of a horizon.</source>
        <translation>モデル「{name}」は地平線を扱えません。</translation>
    </message>
    <message>
        <source>A picture that repeats upwards has no horizon.</source>
        <translation>上方向に繰り返す画像に地平線はありません。</translation>
    </message>
    <message>
        <source>The horizon, where you put it. Double-click: found by itself again</source>
        <translation>あなたが置いた地平線。ダブルクリックで自動検出に戻ります</translation>
    </message>
    <message>
        <source>The horizon, found by itself. Drag it where you want it</source>
        <translation>自動で検出した地平線。好きな位置へドラッグできます</translation>
    </message>
    <message>
        <source>Show the horizon over the labels, to drag it</source>
        <translation>ラベルの上に地平線を表示してドラッグできるようにする</translation>
    </message>
    <message>
        <source>Horizon found by itself</source>
        <translation>地平線を自動で検出</translation>
    </message>
    <message>
        <source>The model finds the horizon; off: it stays where it is</source>
        <translation>モデルが地平線を見つけます。オフ：今の位置に固定</translation>
    </message>
    <message>
        <source>The self-test failed: {what} took too long.</source>
        <translation>自己診断に失敗しました：{what} に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The self-test failed: {what}</source>
        <translation>自己診断に失敗しました：{what}</translation>
    </message>
    <message>
        <source>Check of the set</source>
        <translation>セットの点検</translation>
    </message>
    <message>
        <source>What the trainer says</source>
        <translation>学習プログラムの説明</translation>
    </message>
    <message>
        <source>All is well; this set can be trained on.</source>
        <translation>問題ありません。このセットで学習できます。</translation>
    </message>
    <message>
        <source>A double click opens the photo that a sentence speaks of.</source>
        <translation>ダブルクリックで、その文の写真を開きます。</translation>
    </message>
    <message>
        <source>The mask has another size than {file}.</source>
        <translation>マスクの大きさが {file} と違います。</translation>
    </message>
    <message>
        <source>An area of {photo} is incomplete.</source>
        <translation>{photo} の領域に不足があります。</translation>
    </message>
    <message>
        <source>An area of {photo} cannot be drawn: {why}.</source>
        <translation>{photo} の領域を描けません：{why}。</translation>
    </message>
    <message>
        <source>A category has no id or no name.</source>
        <translation>番号か名前のない分類があります。</translation>
    </message>
    <message>
        <source>A picture or an annotation is incomplete.</source>
        <translation>画像または注釈に不足があります。</translation>
    </message>
    <message>
        <source>its run lengths are those of a picture of another size</source>
        <translation>ランレングスが別の大きさの画像のものです</translation>
    </message>
    <message>
        <source>A shape is incomplete.</source>
        <translation>図形に不足があります。</translation>
    </message>
    <message>
        <source>A shape cannot be drawn: {why}.</source>
        <translation>図形を描けません：{why}。</translation>
    </message>
    <message>
        <source>its mask is too large</source>
        <translation>マスクが大きすぎます</translation>
    </message>
    <message>
        <source>its mask is damaged</source>
        <translation>マスクが壊れています</translation>
    </message>
    <message>
        <source>A picture or a segment is incomplete.</source>
        <translation>画像またはセグメントに不足があります。</translation>
    </message>
    <message>
        <source>its run lengths do not fill the picture</source>
        <translation>ランレングスが画像を埋めていません</translation>
    </message>
    <message>
        <source>its run lengths are damaged</source>
        <translation>ランレングスが壊れています</translation>
    </message>
    <message>
        <source>its run lengths break off</source>
        <translation>ランレングスが途中で切れています</translation>
    </message>
    <message>
        <source>its points are no pairs of numbers</source>
        <translation>点が数の組になっていません</translation>
    </message>
    <message>
        <source>its points lie outside of every picture</source>
        <translation>点がどの画像からもはみ出しています</translation>
    </message>
    <message>
        <source>it does not tell the size of its picture</source>
        <translation>画像の大きさが書かれていません</translation>
    </message>
    <message>
        <source>its picture is too large; the limit is {count} million pixels</source>
        <translation>画像が大きすぎます。上限は {count} 百万画素です</translation>
    </message>
    <message>
        <source>The list of labels cannot be read.</source>
        <translation>ラベルの一覧を読み込めません。</translation>
    </message>
    <message>
        <source>Line {number} is not like “sky:70,130,180::”.</source>
        <translation>{number} 行目が「sky:70,130,180::」の形ではありません。</translation>
    </message>
    <message>
        <source>The list names no labels.</source>
        <translation>一覧にラベルがありません。</translation>
    </message>
    <message>
        <source>Two labels have the same name or colour.</source>
        <translation>同じ名前か色のラベルが 2 つあります。</translation>
    </message>
    <message>
        <source>The list names {count} labels; the limit is {limit}.</source>
        <translation>一覧のラベルは {count} 個です。上限は {limit} 個です。</translation>
    </message>
    <message>
        <source>Clicks on things need the package onnxruntime, which is not installed.</source>
        <translation>クリックで選ぶには onnxruntime パッケージが必要ですが、入っていません。</translation>
    </message>
    <message>
        <source>There is no file “{part}.onnx” in this folder; the model consists of two.</source>
        <translation>このフォルダーに「{part}.onnx」がありません。モデルは 2 つのファイルからなります。</translation>
    </message>
    <message>
        <source>This is no model that answers clicks, or one of a kind that is not known here.</source>
        <translation>クリックに答えるモデルではないか、ここでは扱えない種類です。</translation>
    </message>
    <message>
        <source>No photo is done yet.</source>
        <translation>完了した写真がまだありません。</translation>
    </message>
    <message>
        <source>“{name}” holds something already; choose a new folder.</source>
        <translation>「{name}」にはすでに何か入っています。新しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Not even one step would fit into this time.</source>
        <translation>この時間では 1 ステップも終わりません。</translation>
    </message>
    <message>
        <source>About {steps} steps; views of each photo: about {times}.</source>
        <translation>約 {steps} ステップ。各写真を約 {times} 回見ます。</translation>
    </message>
    <message>
        <source>That shows that all works, and changes next to nothing.</source>
        <translation>すべてが動くことは分かりますが、ほとんど変わりません。</translation>
    </message>
    <message>
        <source>That changes colours and light.</source>
        <translation>色と光が変わります。</translation>
    </message>
    <message>
        <source>That takes on your places, part of the way.</source>
        <translation>あなたの風景にいくらか近づきます。</translation>
    </message>
    <message>
        <source>That is the whole course.</source>
        <translation>これで全課程です。</translation>
    </message>
    <message>
        <source>It needs about {needed} GB of memory; {free} GB are free.</source>
        <translation>メモリーが約 {needed} GB 必要です。空きは {free} GB です。</translation>
    </message>
    <message>
        <source>To fit, a step is done in {count} parts.</source>
        <translation>収まるように、1 ステップを {count} つに分けます。</translation>
    </message>
    <message>
        <source>Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on Windows). When it has ended, bring {file} back and add it with Tools &gt; Models.</source>
        <translation>もう一台のコンピューターに GauGAN Desktop を入れ、これを展開して train.sh (Windows では train.bat) を実行してください。終わったら {file} を持ち帰り、「ツール &gt; モデル」で追加します。</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>インチ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Printed width</source>
        <translation>印刷時の幅</translation>
    </message>
    <message>
        <source>Printed height</source>
        <translation>印刷時の高さ</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷時</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>2 つの学習を比べる</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Your document appears here, as the two runs paint it.</source>
        <translation>2 つの学習が描いたドキュメントがここに表示されます。</translation>
    </message>
    <message>
        <source>Your document, painted by two runs</source>
        <translation>2 つの学習が描いたドキュメント</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>学習 {number}</translation>
    </message>
    <message>
        <source>Run {number} paints...</source>
        <translation>学習 {number} が描いています...</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>モデルを書き出す</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Photos by</source>
        <translation>写真の作者</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>This goes into the model and its card. The photos&apos; licences must allow it.</source>
        <translation>これはモデルとそのカードに入ります。写真のライセンスが許す必要があります。</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>自分のモデル</translation>
    </message>
    <message>
        <source>No model file could be made of the newest checkpoint; the next one comes.</source>
        <translation>最新のチェックポイントからモデルを作れませんでした。次を待ちます。</translation>
    </message>
    <message>
        <source>There is nothing yet that could be exported.</source>
        <translation>書き出せるものがまだありません。</translation>
    </message>
    <message>
        <source>Exported: {file}, and its card beside it</source>
        <translation>書き出しました: {file} とそのカード</translation>
    </message>
    <message>
        <source>A run must have learned something first.</source>
        <translation>まず学習が何かを覚える必要があります。</translation>
    </message>
    <message>
        <source>The labeller could not learn.</source>
        <translation>ラベル付けの学習ができませんでした。</translation>
    </message>
    <message>
        <source>There must be two runs that have learned something.</source>
        <translation>何かを覚えた学習が 2 つ必要です。</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>コマンドをクリップボードに入れました。</translation>
    </message>
    <message>
        <source>Set and command for another computer</source>
        <translation>別のコンピューター用のセットとコマンド</translation>
    </message>
    <message>
        <source>Packed: {file}</source>
        <translation>まとめました: {file}</translation>
    </message>
    <message>
        <source>Divide between before and now</source>
        <translation>前と今の境目</translation>
    </message>
    <message>
        <source>Drag: before on the left, now on the right</source>
        <translation>ドラッグ: 左が前、右が今</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>柔らかい縁</translation>
    </message>
    <message>
        <source>Density and soft edge: sparse trees in a meadow, bushes that thin out</source>
        <translation>密度と柔らかい縁：草原にまばらな木、まばらになっていく茂み</translation>
    </message>
    <message>
        <source>Density and soft edge</source>
        <translation>密度と柔らかい縁</translation>
    </message>
    <message>
        <source>Thirds</source>
        <translation>三分割</translation>
    </message>
    <message>
        <source>Golden section</source>
        <translation>黄金比</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>遠近法</translation>
    </message>
    <message>
        <source>Place of the label map</source>
        <translation>ラベルマップの位置</translation>
    </message>
    <message>
        <source>Drag the label map elsewhere; drag the right end for another size</source>
        <translation>ドラッグでラベルマップを移動。右端のドラッグで大きさを変更</translation>
    </message>
    <message>
        <source>Float or dock “{panel}”</source>
        <translation>「{panel}」を切り離す／戻す</translation>
    </message>
    <message>
        <source>Hide “{panel}”</source>
        <translation>「{panel}」を隠す</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>補助線</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>対称</translation>
    </message>
    <message>
        <source>Axis of symmetry to the pen</source>
        <translation>対称軸をペンの位置へ</translation>
    </message>
    <message>
        <source>Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.</source>
        <translation>右ほど強い筆圧、上ほど大きなブラシ。二つのハンドルをドラッグ。Delete で直線に戻ります。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Keep this workspace...</source>
        <translation>このワークスペースを保存...</translation>
    </message>
    <message>
        <source>Panels where they were at first</source>
        <translation>パネルを最初の配置に戻す</translation>
    </message>
    <message>
        <source>Keep this workspace</source>
        <translation>このワークスペースを保存</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>ワークスペースの名前</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Lines {first} and {second} name the same picture, {file}.</source>
        <translation>{first} 行目と {second} 行目が同じ画像 {file} を指しています。</translation>
    </message>
    <message>
        <source>The list holds no jobs.</source>
        <translation>リストに作業がありません。</translation>
    </message>
    <message>
        <source>A size is written like 768x512, not “{text}”.</source>
        <translation>サイズは 768x512 のように書きます（「{text}」は使えません）。</translation>
    </message>
    <message>
        <source>The list is too large.</source>
        <translation>リストが大きすぎます。</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8.</source>
        <translation>リストを UTF-8 の CSV として保存してください。</translation>
    </message>
    <message>
        <source>A list has at most {count} jobs.</source>
        <translation>リストの作業は最大 {count} 件です。</translation>
    </message>
    <message>
        <source>The list is no readable CSV file.</source>
        <translation>リストは読み込める CSV ファイルではありません。</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}; “file” is missing.</source>
        <translation>1 行目は列の名前です：{columns}。「file」がありません。</translation>
    </message>
    <message>
        <source>There is no column “{name}”; these are known: {columns}.</source>
        <translation>「{name}」という列はありません。使える列：{columns}。</translation>
    </message>
    <message>
        <source>“file” is empty.</source>
        <translation>「file」が空です。</translation>
    </message>
    <message>
        <source>A picture has a style or a seed, not both.</source>
        <translation>画像に指定できるのはスタイルかシードのどちらか一方です。</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}, not “{text}”.</source>
        <translation>シードは 0～{most} の整数です（「{text}」は使えません）。</translation>
    </message>
    <message>
        <source>This file is there already, and not from this batch. Choose another name.</source>
        <translation>このファイルはすでにあり、この一括処理で作られたものではありません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The paint-over layer is hidden.</source>
        <translation>加筆レイヤーは非表示です。</translation>
    </message>
    <message>
        <source>New paint-over layer</source>
        <translation>新しい加筆レイヤー</translation>
    </message>
    <message>
        <source>The file holds no flattened picture.</source>
        <translation>ファイルに統合画像がありません。</translation>
    </message>
    <message>
        <source>The file is damaged, or not written to its end.</source>
        <translation>ファイルが壊れているか、最後まで書き込まれていません。</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>画像が大きすぎます。</translation>
    </message>
    <message>
        <source>The file holds no flattened picture. Save it so that other programs can open it.</source>
        <translation>ファイルに統合画像がありません。ほかのプログラムで開ける形で保存してください。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>フォルダーを読み込めません：{why}。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>描画済み</translation>
    </message>
    <message>
        <source>Being painted...</source>
        <translation>描いています...</translation>
    </message>
    <message>
        <source>{done} of {count} pictures are painted</source>
        <translation>{count} 枚中 {done} 枚を描きました</translation>
    </message>
    <message>
        <source>The batch ended early; start it again to go on.</source>
        <translation>一括処理が途中で終わりました。もう一度開始すると続きから描きます。</translation>
    </message>
    <message>
        <source>The painting process cannot be started.</source>
        <translation>描画プロセスを開始できません。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>フォルダーを見張る</translation>
    </message>
    <message>
        <source>Watching {folder}; pictures go to “painted” in it</source>
        <translation>{folder} を見張っています。画像はその中の「painted」に入ります</translation>
    </message>
    <message>
        <source>Painted {file}</source>
        <translation>{file} を描きました</translation>
    </message>
    <message>
        <source>New texture for the label</source>
        <translation>ラベルの質感を新しく</translation>
    </message>
    <message>
        <source>This label again, the rest new</source>
        <translation>このラベルはそのまま、残りを新しく</translation>
    </message>
    <message>
        <source>Lock texture of the label</source>
        <translation>ラベルの質感をロック</translation>
    </message>
    <message>
        <source>The texture of “{label}” is locked.</source>
        <translation>「{label}」の質感はロックされています。</translation>
    </message>
    <message>
        <source>New texture</source>
        <translation>新しい質感</translation>
    </message>
    <message>
        <source>This again, the rest new</source>
        <translation>これはそのまま、残りを新しく</translation>
    </message>
    <message>
        <source>Lock texture</source>
        <translation>質感をロック</translation>
    </message>
    <message>
        <source>Unlock texture</source>
        <translation>質感のロックを解除</translation>
    </message>
    <message>
        <source>Ctrl and a click on the picture say where to copy from.</source>
        <translation>Ctrl を押しながら画像をクリックして写す元を指定します。</translation>
    </message>
    <message>
        <source>There is no picture yet to copy from.</source>
        <translation>写す元の画像がまだありません。</translation>
    </message>
    <message>
        <source>Paint a few strokes; then a suggestion for the rest appears.</source>
        <translation>何度か描くと、残りの提案が現れます。</translation>
    </message>
    <message>
        <source>Finish my map</source>
        <translation>マップを仕上げる</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>別の案</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Axis of symmetry</source>
        <translation>対称軸</translation>
    </message>
    <message>
        <source>The axis of symmetry. Drag it; double-click: to the middle</source>
        <translation>対称軸です。ドラッグで移動、ダブルクリックで中央へ</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>残りを提案</translation>
    </message>
    <message>
        <source>Suggest the whole map</source>
        <translation>マップ全体を提案</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>提案を採用</translation>
    </message>
    <message>
        <source>Also the key that hides the panels, while a suggestion is shown</source>
        <translation>提案の表示中は、パネルを隠すキーでも採用できます</translation>
    </message>
    <message>
        <source>Another suggestion</source>
        <translation>別の提案</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>提案をやめる</translation>
    </message>
    <message>
        <source>Paint over the picture</source>
        <translation>画像に加筆</translation>
    </message>
    <message>
        <source>Clone from the picture</source>
        <translation>画像からクローン</translation>
    </message>
    <message>
        <source>Colour above the picture, or labels again</source>
        <translation>画像の上に色を塗る、またはラベルに戻る</translation>
    </message>
    <message>
        <source>Delete the paint-over layer</source>
        <translation>加筆レイヤーを削除</translation>
    </message>
    <message>
        <source>It keeps its texture and style whatever is rolled or chosen for the others</source>
        <translation>ほかのラベルで何を引いても選んでも、質感とスタイルはそのままです</translation>
    </message>
    <message>
        <source>This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16.</source>
        <translation>このプロファイルはチャンネルあたり8ビットのみです。sRGB、Display P3、Adobe RGBは16ビットでも使えます。</translation>
    </message>
    <message>
        <source>The file is too large for a colour profile.</source>
        <translation>カラープロファイルにしてはファイルが大きすぎます。</translation>
    </message>
    <message>
        <source>This is no colour profile of a printer or a screen.</source>
        <translation>プリンターや画面のカラープロファイルではありません。</translation>
    </message>
    <message>
        <source>This profile does not tell what its colours look like.</source>
        <translation>このプロファイルには色の見え方が書かれていません。</translation>
    </message>
    <message>
        <source>HDR panoramas are saved as .exr or .hdr.</source>
        <translation>HDR パノラマは .exr か .hdr で保存できます。</translation>
    </message>
    <message>
        <source>OpenEXR files need the Python package OpenEXR, which is not installed.</source>
        <translation>OpenEXR ファイルには Python パッケージ OpenEXR が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>寄る</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>引く</translation>
    </message>
    <message>
        <source>Dolly: left to right</source>
        <translation>横移動：左から右へ</translation>
    </message>
    <message>
        <source>Crane: up</source>
        <translation>クレーン：上へ</translation>
    </message>
    <message>
        <source>Circle, without an end</source>
        <translation>円を描く（終わりなし）</translation>
    </message>
    <message>
        <source>Pan: the camera turns</source>
        <translation>パン：カメラが向きを変える</translation>
    </message>
    <message>
        <source>Along a path drawn on the picture</source>
        <translation>画像に描いた道筋に沿って</translation>
    </message>
    <message>
        <source>Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.</source>
        <translation>プレートは .psd、.ora、.exr で保存できます。拡張子がなければフォルダーになります。</translation>
    </message>
    <message>
        <source>The plates cannot be written: {why}.</source>
        <translation>プレートを書き出せません：{why}。</translation>
    </message>
    <message>
        <source>There is nothing to take apart: paint something first.</source>
        <translation>分けるものがありません。まず何か描いてください。</translation>
    </message>
    <message>
        <source>There can be {count} plates at most; merge or hide some layers.</source>
        <translation>プレートは最大 {count} 枚です。レイヤーを結合するか隠してください。</translation>
    </message>
    <message>
        <source>Exported {file}; under this sky no sun is seen</source>
        <translation>{file} を書き出しました。この空には太陽が見えません</translation>
    </message>
    <message>
        <source>HDR panorama</source>
        <translation>HDR パノラマ</translation>
    </message>
    <message>
        <source>How bright the sun and the bright sky are; on the left as in the picture</source>
        <translation>太陽と明るい空の明るさ。左端では画像のまま</translation>
    </message>
    <message>
        <source>Equirectangular, 2:1</source>
        <translation>正距円筒図法、2:1</translation>
    </message>
    <message>
        <source>Cube, six faces below each other</source>
        <translation>キューブ（6 面を縦に並べる）</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>太陽</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Only panoramas: choose Image &gt; Seamless &gt; Left and right first.</source>
        <translation>パノラマのみです。先に「画像 &gt; 継ぎ目なし &gt; 左右」を選んでください。</translation>
    </message>
    <message>
        <source>Parallax film</source>
        <translation>視差動画</translation>
    </message>
    <message>
        <source>How far the camera moves; so much of each edge is cut off</source>
        <translation>カメラの動く量。各辺がその分だけ切り取られます</translation>
    </message>
    <message>
        <source>There and back, to be shown in a loop</source>
        <translation>行って戻る（ループ再生用）</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Draw the path with the mouse or the arrow keys; Delete takes it away</source>
        <translation>マウスか矢印キーで道筋を描きます。Delete で消えます</translation>
    </message>
    <message>
        <source>Choose a colour profile in File &gt; Export picture first.</source>
        <translation>先に「ファイル &gt; 画像を書き出す」でカラープロファイルを選んでください。</translation>
    </message>
</context>
</TS>
