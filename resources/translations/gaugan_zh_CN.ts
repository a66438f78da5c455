<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}</source>
        <translation>发生了意外错误。您的画还在；请保存以防万一。详情：{file}</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>没有显示器</translation>
    </message>
    <message>
        <source>The window cannot open: {why}; “gaugan-desktop render” works without one.</source>
        <translation>无法打开窗口：{why}；“gaugan-desktop render”无需窗口即可使用。</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Seamless</source>
        <translation>无缝</translation>
    </message>
    <message>
        <source>Natural borders</source>
        <translation>自然边缘</translation>
    </message>
    <message>
        <source>Natural light</source>
        <translation>自然光照</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>地平线</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>图层“{name}”已锁定。</translation>
    </message>
    <message>
        <source>The group “{name}” is hidden.</source>
        <translation>组“{name}”已隐藏。</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>图层“{name}”已隐藏。</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>A picture has {least} to {most} pixels per side, not {side}.</source>
        <translation>图像每边为 {least} 到 {most} 像素，不能是 {side}。</translation>
    </message>
    <message>
        <source>A document has 1 to {count} layers.</source>
        <translation>一个文档有 1 到 {count} 个图层。</translation>
    </message>
    <message>
        <source>All layers together have at most {count} million pixels: use fewer or smaller ones.</source>
        <translation>所有图层合计最多 {count} 百万像素：请减少图层或缩小尺寸。</translation>
    </message>
    <message>
        <source>The layers need {need} MB of memory, and {free} MB are free. Close other programs first.</source>
        <translation>图层需要 {need} MB 内存，可用 {free} MB。请先关闭其他程序。</translation>
    </message>
    <message>
        <source>The name of a layer has at most {count} characters.</source>
        <translation>图层名称最多 {count} 个字符。</translation>
    </message>
    <message>
        <source>A day film has at most {count} lights.</source>
        <translation>一日影片最多有 {count} 种光线。</translation>
    </message>
    <message>
        <source>A picture inside a document has at most {count} MB.</source>
        <translation>文档中的图片最大为 {count} MB。</translation>
    </message>
    <message>
        <source>The file is too large; the limit is {limit} MB.</source>
        <translation>文件过大；上限为 {limit} MB。</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>无法读取文件：{why}。</translation>
    </message>
    <message>
        <source>The file is not readable JSON.</source>
        <translation>该文件不是可读取的 JSON。</translation>
    </message>
    <message>
        <source>Nothing of the lost work can be read.</source>
        <translation>丢失的作品已无法读取。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The project is damaged or was not made by this program.</source>
        <translation>项目已损坏，或不是由本程序创建的。</translation>
    </message>
    <message>
        <source>The lights of the day film cannot be read. The painting is whole.</source>
        <translation>无法读取一日影片的光线。画作本身完好。</translation>
    </message>
    <message>
        <source>Part of the story cannot be read; it begins later. The painting is whole.</source>
        <translation>部分历程无法读取，将从较晚处开始。画作完好无损。</translation>
    </message>
    <message>
        <source>There is not enough memory for this project.</source>
        <translation>内存不足，无法打开此项目。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of this program.</source>
        <translation>项目由本程序的更新版本创建。</translation>
    </message>
    <message>
        <source>The project&apos;s base label does not exist.</source>
        <translation>项目的底层标签不存在。</translation>
    </message>
    <message>
        <source>The project&apos;s picture does not have the stated size.</source>
        <translation>项目中的图像与所述尺寸不符。</translation>
    </message>
    <message>
        <source>The project&apos;s paint-over layer does not have the stated size.</source>
        <translation>项目的覆绘图层与所述尺寸不符。</translation>
    </message>
    <message>
        <source>The project&apos;s label map does not have the stated size.</source>
        <translation>项目中的标签图与所述尺寸不符。</translation>
    </message>
    <message>
        <source>The project&apos;s label map holds labels it does not describe.</source>
        <translation>项目的标签图含有未说明的标签。</translation>
    </message>
    <message>
        <source>A style&apos;s region does not have the stated size.</source>
        <translation>风格区域与所述尺寸不符。</translation>
    </message>
    <message>
        <source>The project&apos;s part {name} is too large.</source>
        <translation>项目的 {name} 部分过大。</translation>
    </message>
    <message>
        <source>Random style {seed}</source>
        <translation>随机风格 {seed}</translation>
    </message>
    <message>
        <source>A style has at most {count} parts; unlock some labels first.</source>
        <translation>一种风格最多由 {count} 部分组成；请先解锁一些标签。</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {why}.</source>
        <translation>无法写入文件：{why}。</translation>
    </message>
    <message>
        <source>The folder cannot be created: {why}.</source>
        <translation>无法创建文件夹：{why}。</translation>
    </message>
    <message>
        <source>There is something of this name that is no file; choose another name.</source>
        <translation>同名对象不是文件，请选择其他名称。</translation>
    </message>
    <message>
        <source>The file is write-protected. Save under another name, or take the protection away.</source>
        <translation>该文件受写保护。请用其他名称保存，或取消保护。</translation>
    </message>
    <message>
        <source>{why}; all of it is in {file}</source>
        <translation>{why}；完整内容在 {file} 中</translation>
    </message>
    <message>
        <source>Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.</source>
        <translation>图片可保存为 .png、.jpg、.webp、.tif 或 .pdf；请选择其中一种扩展名。</translation>
    </message>
    <message>
        <source>WebP pictures have at most {side} pixels per side.</source>
        <translation>WebP 图像每边最多 {side} 像素。</translation>
    </message>
    <message>
        <source>CMYK pictures are saved as .tif, .jpg or .pdf.</source>
        <translation>CMYK 图片可保存为 .tif、.jpg 或 .pdf。</translation>
    </message>
    <message>
        <source>Pictures with 16 bits per channel are saved as .png or .tif.</source>
        <translation>每通道 16 位的图像可保存为 .png 或 .tif。</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>无法编码该图像。</translation>
    </message>
    <message>
        <source>A table has 1 to {count} labels.</source>
        <translation>表格包含 1 到 {count} 个标签。</translation>
    </message>
    <message>
        <source>There are no colours of {name}; choose one of {known}, or a .csv file.</source>
        <translation>没有 {name} 的颜色；请选择 {known} 之一，或一个 .csv 文件。</translation>
    </message>
    <message>
        <source>Label maps are saved as .png.</source>
        <translation>标签图保存为 .png。</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>表格太大。</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>请将表格另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}.</source>
        <translation>第一行是列名：{columns}。</translation>
    </message>
    <message>
        <source>a label has no name</source>
        <translation>有标签没有名称</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>第 {line} 行：{why}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} give one colour to two labels.</source>
        <translation>第 {first} 行和第 {second} 行给两个标签指定了同一种颜色。</translation>
    </message>
    <message>
        <source>Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.</source>
        <translation>影片可保存为 .mp4、.webm、.gif 或 .webp；请选择其中一种扩展名。</translation>
    </message>
    <message>
        <source>A film needs a folder for temporary files: {why}.</source>
        <translation>影片需要一个存放临时文件的文件夹：{why}。</translation>
    </message>
    <message>
        <source>This computer cannot write such films; choose .gif or .webp.</source>
        <translation>这台电脑无法写入这种影片；请选择 .gif 或 .webp。</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another one.</source>
        <translation>已有同名项目；请换一个名称。</translation>
    </message>
    <message>
        <source>The film could not be finished; the disk with the folder {folder} may be full.</source>
        <translation>影片未能完成；文件夹 {folder} 所在的磁盘可能已满。</translation>
    </message>
    <message>
        <source>This picture stops whatever reads it: it is damaged, or takes too much time or memory.</source>
        <translation>这张图片会使读取中止：它已损坏，或需要过多的时间或内存。</translation>
    </message>
    <message>
        <source>The file is too large: at most {count} MB can be opened.</source>
        <translation>文件过大：最多可打开 {count} MB。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>内存不足以处理该图像。</translation>
    </message>
    <message>
        <source>HEIC photos need the package pillow-heif; or save them as JPEG.</source>
        <translation>HEIC 照片需要安装 pillow-heif 包；也可将其另存为 JPEG。</translation>
    </message>
    <message>
        <source>This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).</source>
        <translation>本程序无法读取该图像（可读取 PNG、JPEG、WebP、TIFF 或 BMP）。</translation>
    </message>
    <message>
        <source>The picture is too large: with {channels} channels of {bits} bits, at most {count} million pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.</source>
        <translation>图片过大：有 {channels} 个通道、每个通道 {bits} 位时，最多可打开 {count} 百万像素。请将其缩小，或保存为 8 位且不带透明度的图片。</translation>
    </message>
    <message>
        <source>The picture is too large: at most {count} million pixels can be opened, for example {width} x {height}. Make it smaller first.</source>
        <translation>图片过大：最多可打开 {count} 百万像素，例如 {width} x {height}。请先将其缩小。</translation>
    </message>
    <message>
        <source>The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.</source>
        <translation>像素 ({column}, {row}) 处的数字 {number} 不是标签编号；编号在 0 到 255 之间。</translation>
    </message>
    <message>
        <source>The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.</source>
        <translation>像素（{column}，{row}）处的标签编号 {id} 不属于 {count} 个标签中的任何一个。</translation>
    </message>
    <message>
        <source>The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. Save label maps without smoothing and as PNG.</source>
        <translation>像素（{column}，{row}）处的颜色 {color} 不属于 {labels} 的任何标签。请以 PNG 格式、不带平滑地保存标签图。</translation>
    </message>
    <message>
        <source>The file is too large for a label set.</source>
        <translation>文件过大，不可能是标签集。</translation>
    </message>
    <message>
        <source>This is not a usable label set: {why}.</source>
        <translation>这不是可用的标签集：{why}。</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>它不是文本</translation>
    </message>
    <message>
        <source>There is no label set {name}; choose one of {known}, or a YAML file.</source>
        <translation>没有标签集 {name}；请从 {known} 中选择，或使用 YAML 文件。</translation>
    </message>
    <message>
        <source>This is no generator checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>这不是论文代码或 Engberg 代码的生成器检查点。</translation>
    </message>
    <message>
        <source>The files do not fit together: {why}.</source>
        <translation>这些文件彼此不匹配：{why}。</translation>
    </message>
    <message>
        <source>This is no checkpoint, or it holds more than weights.</source>
        <translation>这不是检查点，或其中不只有权重。</translation>
    </message>
    <message>
        <source>The checkpoint is broken: {name} holds values that are no numbers.</source>
        <translation>检查点已损坏：{name} 含有非数值。</translation>
    </message>
    <message>
        <source>An aspect ratio lies between 1/16 and 16.</source>
        <translation>宽高比在 1/16 到 16 之间。</translation>
    </message>
    <message>
        <source>{name} in the checkpoint is no weight.</source>
        <translation>检查点中的 {name} 不是权重。</translation>
    </message>
    <message>
        <source>The checkpoint has {channels} input channels, the label set {labels} labels.</source>
        <translation>检查点有 {channels} 个输入通道，标签集有 {labels} 个标签。</translation>
    </message>
    <message>
        <source>A start grid of {cells} cells cannot have the aspect ratio {ratio}.</source>
        <translation>由 {cells} 个单元组成的起始网格不可能具有宽高比 {ratio}。</translation>
    </message>
    <message>
        <source>a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)</source>
        <translation>起始网格 {rows} x {columns}（训练时图片为 {columns}:{rows}）</translation>
    </message>
    <message>
        <source>{count} doublings ({mode})</source>
        <translation>{count} 次加倍（{mode}）</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>unknown pixels</source>
        <translation>未知像素</translation>
    </message>
    <message>
        <source>a last channel of {kind}</source>
        <translation>最后一个通道：{kind}</translation>
    </message>
    <message>
        <source>Assumed: {parts}.</source>
        <translation>假定：{parts}。</translation>
    </message>
    <message>
        <source>This is no encoder checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>这不是论文代码或 Engberg 代码的编码器检查点。</translation>
    </message>
    <message>
        <source>This encoder is of an unknown kind: {why}.</source>
        <translation>未知种类的编码器：{why}。</translation>
    </message>
    <message>
        <source>The checkpoint lacks the weights {name}.</source>
        <translation>检查点缺少权重 {name}。</translation>
    </message>
    <message>
        <source>The weights {name} have the wrong shape.</source>
        <translation>权重 {name} 的形状不正确。</translation>
    </message>
    <message>
        <source>The checkpoint holds weights that do not belong there ({name}).</source>
        <translation>检查点含有不该有的权重（{name}）。</translation>
    </message>
    <message>
        <source>The models that came with the program stay.</source>
        <translation>随程序提供的模型不能删除。</translation>
    </message>
    <message>
        <source>The model cannot be removed: {why}.</source>
        <translation>无法删除模型：{why}。</translation>
    </message>
    <message>
        <source>The model holds weights it does not describe ({name}).</source>
        <translation>模型含有未说明的权重（{name}）。</translation>
    </message>
    <message>
        <source>The model lacks the weights {name}.</source>
        <translation>模型缺少权重 {name}。</translation>
    </message>
    <message>
        <source>The model cannot be read: {why}.</source>
        <translation>无法读取模型：{why}。</translation>
    </message>
    <message>
        <source>The model file is damaged; its weights cannot be read.</source>
        <translation>模型文件已损坏；无法读取其权重。</translation>
    </message>
    <message>
        <source>The model is broken: its weights are so large that no picture comes of them.</source>
        <translation>模型已损坏：权重过大，无法生成图片。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>内存不足，无法使用此模型。</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds values that are no numbers.</source>
        <translation>模型已损坏：{name} 含有非数值。</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds negative variances.</source>
        <translation>模型已损坏：{name} 含有负方差。</translation>
    </message>
    <message>
        <source>This is not a model file.</source>
        <translation>这不是模型文件。</translation>
    </message>
    <message>
        <source>This is not a model file, or it is cut off.</source>
        <translation>这不是模型文件，或文件不完整。</translation>
    </message>
    <message>
        <source>This file holds weights, but it was not made by this program.</source>
        <translation>该文件含有权重，但不是由本程序创建的。</translation>
    </message>
    <message>
        <source>The model holds weights of a kind that is not supported.</source>
        <translation>模型含有不支持的权重种类。</translation>
    </message>
    <message>
        <source>The model was made by a newer version of this program.</source>
        <translation>模型由本程序的更新版本创建。</translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged ({why}).</source>
        <translation>模型的说明已损坏（{why}）。</translation>
    </message>
    <message>
        <source>There is no device called {name}; choose auto, cpu, cuda or mps.</source>
        <translation>没有名为 {name} 的设备；请选择 auto、cpu、cuda 或 mps。</translation>
    </message>
    <message>
        <source>This computer has no usable {name} device.</source>
        <translation>本机没有可用的 {name} 设备。</translation>
    </message>
    <message>
        <source>The painter cannot be started: {why}.</source>
        <translation>无法启动绘制进程：{why}。</translation>
    </message>
    <message>
        <source>The painter stood still and was restarted.</source>
        <translation>绘制进程停住了，已重新启动。</translation>
    </message>
    <message>
        <source>The picture took too long; the painter was restarted.</source>
        <translation>绘制耗时过长；绘制进程已重新启动。</translation>
    </message>
    <message>
        <source>The painter stopped and was restarted.</source>
        <translation>绘制进程已停止并重新启动。</translation>
    </message>
    <message>
        <source>This model cannot turn photos into label maps.</source>
        <translation>该模型不能把照片变成标签图。</translation>
    </message>
    <message>
        <source>The device has too little memory for a picture of this size.</source>
        <translation>设备内存不足以绘制该尺寸的图像。</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>{card} cannot be used: {why}. The CPU paints in its place.</source>
        <translation>无法使用 {card}：{why}。改由 CPU 绘制。</translation>
    </message>
    <message>
        <source>This photo could not be labelled; see the log file.</source>
        <translation>无法标注该照片；请查看日志文件。</translation>
    </message>
    <message>
        <source>This picture could not be painted; see the log file.</source>
        <translation>无法绘制该图像；请查看日志文件。</translation>
    </message>
    <message>
        <source>Paint a label map, see a landscape. Offline, on your own machine.</source>
        <translation>画一张标签图，得到一幅风景。离线，在您自己的电脑上。</translation>
    </message>
    <message>
        <source>Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with Spatially-Adaptive Normalization”.</source>
        <translation>生成器和风格编码器依据 Park 等人 2019 年的论文 “Semantic Image Synthesis with Spatially-Adaptive Normalization”。</translation>
    </message>
    <message>
        <source>Apache License 2.0; the weights of the starter model CC BY-SA 4.0.</source>
        <translation>Apache 许可证 2.0；初始模型的权重为 CC BY-SA 4.0。</translation>
    </message>
    <message>
        <source>About GauGAN Desktop</source>
        <translation>关于 GauGAN Desktop</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>风格图片</translation>
    </message>
    <message>
        <source>Photos behind the model</source>
        <translation>模型所用照片</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>标签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>风格(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Grey theme</source>
        <translation>灰色主题</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>高对比度主题</translation>
    </message>
    <message>
        <source>By the document&apos;s shape</source>
        <translation>按文档形状</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>上下排列</translation>
    </message>
    <message>
        <source>Large picture, small labels</source>
        <translation>大图像，小标签图</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>正片叠底</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>滤色</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>克隆</translation>
    </message>
    <message>
        <source>Copy from the picture: Ctrl or Alt and a click say from where</source>
        <translation>从图像复制：按住 Ctrl 或 Alt 单击以指定来源</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>选择颜色...</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>混合模式</translation>
    </message>
    <message>
        <source>Opacity of the paint-over layer</source>
        <translation>覆绘图层的不透明度</translation>
    </message>
    <message>
        <source>Show the paint-over layer</source>
        <translation>显示覆绘图层</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Hide the paint-over layer</source>
        <translation>隐藏覆绘图层</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>仅图像</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>仅标签</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Next arrangement</source>
        <translation>下一种布局</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>首选项...</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Folder of label maps</source>
        <translation>标签图文件夹</translation>
    </message>
    <message>
        <source>Label maps imported: {count}</source>
        <translation>已导入标签图：{count}</translation>
    </message>
    <message>
        <source>Photos that have label maps already: {count}. Replace those?</source>
        <translation>已有标签图的照片：{count}。要替换吗？</translation>
    </message>
    <message>
        <source>One PNG for each photo, with the numbers of the labels.</source>
        <translation>每张照片一个含标签编号的 PNG。</translation>
    </message>
    <message>
        <source>Coloured PNG</source>
        <translation>彩色 PNG</translation>
    </message>
    <message>
        <source>One PNG for each photo in the labels&apos; colours, and a list of them, labelmap.txt.</source>
        <translation>每张照片一个使用标签颜色的 PNG，并附颜色列表 labelmap.txt。</translation>
    </message>
    <message>
        <source>The photos, and beside each its areas as polygons.</source>
        <translation>照片，以及旁边以多边形表示的区域。</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as run lengths.</source>
        <translation>照片，以及一个以游程长度表示所有区域的文件。</translation>
    </message>
    <message>
        <source>COCO JSON, polygons</source>
        <translation>COCO JSON，多边形</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as polygons.</source>
        <translation>照片，以及一个以多边形表示所有区域的文件。</translation>
    </message>
    <message>
        <source>The folders JPEGImages and SegmentationClass, and labelmap.txt.</source>
        <translation>JPEGImages 和 SegmentationClass 文件夹，以及 labelmap.txt。</translation>
    </message>
    <message>
        <source>Label maps exported: {count}</source>
        <translation>已导出标签图：{count}</translation>
    </message>
    <message>
        <source>The set does not have these labels. What are they in the set?</source>
        <translation>照片集没有这些标签。它们在照片集中是什么？</translation>
    </message>
    <message>
        <source>Import label maps</source>
        <translation>导入标签图</translation>
    </message>
    <message>
        <source>Export label maps</source>
        <translation>导出标签图</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder of the model for clicks</source>
        <translation>点击模型的文件夹</translation>
    </message>
    <message>
        <source>Model for clicks</source>
        <translation>点击模型</translation>
    </message>
    <message>
        <source>A model is learning from these maps. Pause it, then change the labels.</source>
        <translation>模型正在从这些标签图学习。请先暂停，再更改标签。</translation>
    </message>
    <message>
        <source>Something is still under way; the window closes as soon as it is done.</source>
        <translation>仍有操作在进行；完成后窗口会自动关闭。</translation>
    </message>
    <message>
        <source>The last strokes are not saved. {why} Close all the same?</source>
        <translation>最后几笔尚未保存。{why} 仍要关闭吗？</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Done, and next</source>
        <translation>完成并转到下一张</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>其实未完成</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>照片集(&amp;S)</translation>
    </message>
    <message>
        <source>Labels of the set...</source>
        <translation>照片集的标签...</translation>
    </message>
    <message>
        <source>Import label maps...</source>
        <translation>导入标签图...</translation>
    </message>
    <message>
        <source>Export label maps...</source>
        <translation>导出标签图...</translation>
    </message>
    <message>
        <source>Model for clicks...</source>
        <translation>点击模型...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>Fix or free the region under the pen</source>
        <translation>固定或释放笔下的区域</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Suggest for all empty photos</source>
        <translation>为所有空白照片提供建议</translation>
    </message>
    <message>
        <source>Stop suggesting</source>
        <translation>停止建议</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Measure the pace</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>检查照片集</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Use this model now</source>
        <translation>立即使用此模型</translation>
    </message>
    <message>
        <source>Discard the run...</source>
        <translation>丢弃此次训练...</translation>
    </message>
    <message>
        <source>Export the model...</source>
        <translation>导出模型...</translation>
    </message>
    <message>
        <source>Compare two runs...</source>
        <translation>比较两次训练...</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>Set and command for another computer...</source>
        <translation>用于另一台电脑的照片集和命令...</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>整张照片</translation>
    </message>
    <message>
        <source>More of the labels</source>
        <translation>更多标签</translation>
    </message>
    <message>
        <source>More of the photo</source>
        <translation>更多照片</translation>
    </message>
    <message>
        <source>Suggestions under way</source>
        <translation>正在生成建议</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>重新纳入</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>新建...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>打开...</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Samples appear here: label map, photo, and what the model makes of them.</source>
        <translation>这里会显示样例：标签图、照片以及模型的结果。</translation>
    </message>
    <message>
        <source>Label map of another set...</source>
        <translation>其他标签集的标签图...</translation>
    </message>
    <message>
        <source>Labels from a photo...</source>
        <translation>由照片生成标签...</translation>
    </message>
    <message>
        <source>Lost work...</source>
        <translation>丢失的作品...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>导出图像...</translation>
    </message>
    <message>
        <source>Export label map...</source>
        <translation>导出标签图...</translation>
    </message>
    <message>
        <source>Label map for other programs...</source>
        <translation>供其他程序使用的标签图...</translation>
    </message>
    <message>
        <source>Export making-of...</source>
        <translation>导出创作影片...</translation>
    </message>
    <message>
        <source>Export for film and 3D</source>
        <translation>导出用于影视和 3D</translation>
    </message>
    <message>
        <source>Plates...</source>
        <translation>景片...</translation>
    </message>
    <message>
        <source>Parallax film...</source>
        <translation>视差影片...</translation>
    </message>
    <message>
        <source>Day film...</source>
        <translation>一日影片...</translation>
    </message>
    <message>
        <source>HDR panorama...</source>
        <translation>HDR 全景图...</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Batch...</source>
        <translation>批处理...</translation>
    </message>
    <message>
        <source>Watch folder...</source>
        <translation>监视文件夹...</translation>
    </message>
    <message>
        <source>Paint every label map that another program saves into a folder</source>
        <translation>绘制其他程序保存到文件夹中的每张标签图</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stop watching “{name}”</source>
        <translation>停止监视“{name}”</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Last label</source>
        <translation>上一个标签</translation>
    </message>
    <message>
        <source>Finish shape</source>
        <translation>完成形状</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing the film...</source>
        <translation>正在写入影片...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>模型...</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>It ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Label map, photo; painted in its own style, that of the next row, the mean, a random one.</source>
        <translation>标签图、照片；以自身风格、下一行的风格、平均风格、随机风格绘制。</translation>
    </message>
    <message>
        <source>Back to the samples</source>
        <translation>返回样本</translation>
    </message>
    <message>
        <source>Difference to the photos (falls)</source>
        <translation>与照片的差异（下降）</translation>
    </message>
    <message>
        <source>Distance of all pictures (falls)</source>
        <translation>全部图片的距离（下降）</translation>
    </message>
    <message>
        <source>The run saves and pauses after its step.</source>
        <translation>训练将在当前步后保存并暂停。</translation>
    </message>
    <message>
        <source>“{name}” is among your models now.</source>
        <translation>“{name}”已加入您的模型。</translation>
    </message>
    <message>
        <source>Delete this run and what it has learned?</source>
        <translation>删除此次训练及其成果？</translation>
    </message>
    <message>
        <source>Your document after step {step}</source>
        <translation>第 {step} 步后的文档</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>直到我停止</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} 像素</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Share of the training that is done</source>
        <translation>训练完成的比例</translation>
    </message>
    <message>
        <source>Paint my document along</source>
        <translation>同时绘制我的文档</translation>
    </message>
    <message>
        <source>Every few minutes the open document is painted by what the run has learned by then</source>
        <translation>每隔几分钟，用此次训练到那时为止所学的内容绘制打开的文档</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始模型</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Finished photos: {count}.</source>
        <translation>已完成的照片：{count}。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Try some steps, and say how far this goes on this computer</source>
        <translation>试几步，看看在这台电脑上能达到什么程度</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Smaller than {size} pixels and therefore soft: {count}.</source>
        <translation>小于 {size} 像素因而模糊：{count}。</translation>
    </message>
    <message>
        <source>How far it goes on this computer is not measured yet.</source>
        <translation>尚未测量在这台电脑上能达到什么程度。</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here.</source>
        <translation>在此完成整个训练过程约需 {time}。</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here; {gpu} on a recent GPU.</source>
        <translation>整个过程在这里约需 {time}；在较新的 GPU 上约需 {gpu}。</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>使用电池时暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>保存为模型</translation>
    </message>
    <message>
        <source>A moment, please...</source>
        <translation>请稍候...</translation>
    </message>
    <message>
        <source>Runs of this set</source>
        <translation>此照片集的训练</translation>
    </message>
    <message>
        <source>Teach the labeller</source>
        <translation>训练标注器</translation>
    </message>
    <message>
        <source>It learns from your finished maps; Suggest is better from then on</source>
        <translation>它会从您完成的标签图中学习；之后的建议会更好</translation>
    </message>
    <message>
        <source>Share of the lesson that is done</source>
        <translation>课程已完成的比例</translation>
    </message>
    <message>
        <source>It waits for mains power</source>
        <translation>正在等待接通电源</translation>
    </message>
    <message>
        <source>A smaller size needs less; other programs may hold memory, too.</source>
        <translation>较小的尺寸所需内存更少；其他程序也可能占用了内存。</translation>
    </message>
    <message>
        <source>Make room on the disk; then it goes on from its last checkpoint.</source>
        <translation>请腾出磁盘空间；之后会从最近的检查点继续。</translation>
    </message>
    <message>
        <source>After {learned} photos: {share} %</source>
        <translation>学习 {learned} 张照片后：{share} %</translation>
    </message>
    <message>
        <source>At first: {share} %</source>
        <translation>最初：{share} %</translation>
    </message>
    <message>
        <source>Right in suggestions:</source>
        <translation>建议的正确率：</translation>
    </message>
    <message>
        <source>The computer or someone else ended it, perhaps for lack of memory.</source>
        <translation>它被计算机或他人终止了，可能是因为内存不足。</translation>
    </message>
    <message>
        <source>Looking at the photos...</source>
        <translation>正在查看照片...</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>每秒 {count} 张图片</translation>
    </message>
    <message>
        <source>Your document from step to step</source>
        <translation>您的文档随步数的变化</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>每步 {seconds} 秒</translation>
    </message>
    <message>
        <source>Random style</source>
        <translation>随机风格</translation>
    </message>
    <message>
        <source>Variations...</source>
        <translation>变体...</translation>
    </message>
    <message>
        <source>Style from image...</source>
        <translation>取自图片的风格...</translation>
    </message>
    <message>
        <source>Pin the style</source>
        <translation>固定风格</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>混合风格</translation>
    </message>
    <message>
        <source>360-degree view...</source>
        <translation>360 度视图...</translation>
    </message>
    <message>
        <source>Picture before the last change</source>
        <translation>上次更改前的图像</translation>
    </message>
    <message>
        <source>Proof of the colour profile</source>
        <translation>颜色配置文件打样</translation>
    </message>
    <message>
        <source>Gamut warning</source>
        <translation>色域警告</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>缩放到 100 %</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>缩放到选区</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>镜像视图</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>视图向左转</translation>
    </message>
    <message>
        <source>View upright</source>
        <translation>视图摆正</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>视图向右转</translation>
    </message>
    <message>
        <source>Hide panels</source>
        <translation>隐藏面板</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Colour-blind safe label colours</source>
        <translation>色盲友好的标签颜色</translation>
    </message>
    <message>
        <source>Patterns on labels</source>
        <translation>标签上的花纹</translation>
    </message>
    <message>
        <source>Opacity of the picture over the labels</source>
        <translation>标签上方图像的不透明度</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>图像的不透明度</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The report is on the clipboard; paste it into your message</source>
        <translation>报告已复制到剪贴板；请粘贴到您的消息中</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>四边</translation>
    </message>
    <message>
        <source>Square, 512 x 512</source>
        <translation>正方形，512 x 512</translation>
    </message>
    <message>
        <source>Landscape 3:2, 768 x 512</source>
        <translation>横向 3:2，768 x 512</translation>
    </message>
    <message>
        <source>Wide 16:9, 896 x 512</source>
        <translation>宽幅 16:9，896 x 512</translation>
    </message>
    <message>
        <source>A4, 704 x 512</source>
        <translation>A4，704 x 512</translation>
    </message>
    <message>
        <source>Portrait 2:3, 512 x 768</source>
        <translation>纵向 2:3，512 x 768</translation>
    </message>
    <message>
        <source>Large square, 1024 x 1024</source>
        <translation>大正方形，1024 x 1024</translation>
    </message>
    <message>
        <source>Landscape 3:2, 1536 x 1024</source>
        <translation>横向 3:2，1536 x 1024</translation>
    </message>
    <message>
        <source>Full HD, 1920 x 1080</source>
        <translation>全高清，1920 x 1080</translation>
    </message>
    <message>
        <source>Cinema 21:9, 2560 x 1080</source>
        <translation>影院 21:9，2560 x 1080</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4961 x 3508</source>
        <translation>A3，300 dpi，4961 x 3508</translation>
    </message>
    <message>
        <source>A2 at 300 dpi, 7016 x 4961</source>
        <translation>A2，300 dpi，7016 x 4961</translation>
    </message>
    <message>
        <source>Panorama 2:1, 1024 x 512, seamless</source>
        <translation>全景 2:1，1024 x 512，无缝</translation>
    </message>
    <message>
        <source>Tile, 512 x 512, seamless</source>
        <translation>贴图，512 x 512，无缝</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>文档尺寸</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整尺寸</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图像</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bits (PNG and TIFF)</source>
        <translation>16 位（PNG 和 TIFF）</translation>
    </message>
    <message>
        <source>Pixels per inch that other programs print the picture with</source>
        <translation>其他程序打印图片时使用的每英寸像素数</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: higher is better and makes larger files</source>
        <translation>用于 JPEG 和 WebP：越高越好，文件也越大</translation>
    </message>
    <message>
        <source>sRGB, for screens</source>
        <translation>sRGB，用于屏幕</translation>
    </message>
    <message>
        <source>From a file...</source>
        <translation>从文件...</translation>
    </message>
    <message>
        <source>Write model, style and licence into the file</source>
        <translation>把模型、风格和许可写入文件</translation>
    </message>
    <message>
        <source>Margin (PDF)</source>
        <translation>页边距（PDF）</translation>
    </message>
    <message>
        <source>{width} x {height} cm, {count} megapixels</source>
        <translation>{width} x {height} 厘米，{count} 百万像素</translation>
    </message>
    <message>
        <source>Colour profiles</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Pictures to paint</source>
        <translation>待绘制的图像</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>添加文件...</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>添加此文档</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open a list...</source>
        <translation>打开列表...</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>显示图像</translation>
    </message>
    <message>
        <source>A style, size or model of its own for each picture; the others are as in the window.</source>
        <translation>每张图像可有自己的风格、尺寸或模型；其余与窗口相同。</translation>
    </message>
    <message>
        <source>Projects, label maps</source>
        <translation>项目、标签图</translation>
    </message>
    <message>
        <source>Save the document first; the batch paints what its file holds.</source>
        <translation>请先保存文档；批处理绘制的是文件中的内容。</translation>
    </message>
    <message>
        <source>Stopped. Start it again to go on.</source>
        <translation>已停止。再次开始即可继续。</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>图像保存位置</translation>
    </message>
    <message>
        <source>Painting in the background; one may close this and go on.</source>
        <translation>正在后台绘制；可以关闭此窗口并继续工作。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>与文档相同</translation>
    </message>
    <message>
        <source>As the document</source>
        <translation>与文档一致</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Another picture...</source>
        <translation>其他图片...</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>每通道</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>其他宽度</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <source>Quality (JPEG, WebP)</source>
        <translation>质量（JPEG、WebP）</translation>
    </message>
    <message>
        <source>Day film</source>
        <translation>一日影片</translation>
    </message>
    <message>
        <source>Lights of the film, from the first to the last</source>
        <translation>影片的光线，从第一种到最后一种</translation>
    </message>
    <message>
        <source>Back to the first light, to be shown in a loop</source>
        <translation>回到第一种光线，供循环播放</translation>
    </message>
    <message>
        <source>Numbered PNG files in a new folder, in place of a film</source>
        <translation>用新文件夹中的编号 PNG 文件代替影片</translation>
    </message>
    <message>
        <source>The picture passes from light to light. Drag them into another order.</source>
        <translation>画面从一种光线过渡到另一种。拖动可改变顺序。</translation>
    </message>
    <message>
        <source>Add the document&apos;s light as it is now</source>
        <translation>添加文档当前的光线</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>选择文件...</translation>
    </message>
    <message>
        <source>Lights of the day film</source>
        <translation>一日影片的光线</translation>
    </message>
    <message>
        <source>Mean style</source>
        <translation>平均风格</translation>
    </message>
    <message>
        <source>Small, painted fast</source>
        <translation>小，绘制快</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Large, painted slowly</source>
        <translation>大，绘制慢</translation>
    </message>
    <message>
        <source>Making-of</source>
        <translation>创作影片</translation>
    </message>
    <message>
        <source>Show the labels beside the picture</source>
        <translation>在图像旁显示标签</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Replace label</source>
        <translation>替换标签</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>with</source>
        <translation>为</translation>
    </message>
    <message>
        <source>Labels of the label map</source>
        <translation>标签图的标签</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Save them?</source>
        <translation>“{name}”有未保存的更改。要保存吗？</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>已在别处更改</translation>
    </message>
    <message>
        <source>Another program has changed “{file}” since you opened it. Save over it all the same?</source>
        <translation>自您打开“{file}”以来，另一个程序更改了它。仍要覆盖保存吗？</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>覆盖保存</translation>
    </message>
    <message>
        <source>Discard lost work</source>
        <translation>丢弃丢失的作品</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}” for good?</source>
        <translation>要永久丢弃“{name}”中未保存的作品吗？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>“{name}” is a photo rather than a label map. What shall it be?</source>
        <translation>“{name}”更像照片而不是标签图。要用作什么？</translation>
    </message>
    <message>
        <source>Turn it into labels</source>
        <translation>变成标签</translation>
    </message>
    <message>
        <source>Take its style</source>
        <translation>取用其风格</translation>
    </message>
    <message>
        <source>Trace from it</source>
        <translation>用于描摹</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>{kind} files cannot be saved here. Save “{file}” instead?</source>
        <translation>这里不能保存 {kind} 文件。要改为保存“{file}”吗？</translation>
    </message>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>“{file}”已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste as layer</source>
        <translation>粘贴为图层</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反选</translation>
    </message>
    <message>
        <source>Current label</source>
        <translation>当前标签</translation>
    </message>
    <message>
        <source>Painted on the layer</source>
        <translation>图层上绘制的内容</translation>
    </message>
    <message>
        <source>Keep as a hidden layer</source>
        <translation>保存为隐藏图层</translation>
    </message>
    <message>
        <source>Grow...</source>
        <translation>扩展...</translation>
    </message>
    <message>
        <source>Shrink...</source>
        <translation>收缩...</translation>
    </message>
    <message>
        <source>Feather...</source>
        <translation>羽化...</translation>
    </message>
    <message>
        <source>Smooth...</source>
        <translation>平滑...</translation>
    </message>
    <message>
        <source>Nothing is painted on this layer.</source>
        <translation>此图层上没有绘制任何内容。</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>尚未选择任何内容。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>保存选区</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <translation>选区将不剩任何内容。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Size...</source>
        <translation>尺寸...</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>裁剪到选区</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>左右镜像</translation>
    </message>
    <message>
        <source>Mirror top and bottom</source>
        <translation>上下镜像</translation>
    </message>
    <message>
        <source>Shift by half, seamless</source>
        <translation>移动一半（无缝）</translation>
    </message>
    <message>
        <source>Reference photo...</source>
        <translation>参考照片...</translation>
    </message>
    <message>
        <source>Remove reference photo</source>
        <translation>移除参考照片</translation>
    </message>
    <message>
        <source>Bend the borders of the picture as nature&apos;s are; off: as painted</source>
        <translation>让图像的边缘像自然界一样弯曲；关闭则如所画</translation>
    </message>
    <message>
        <source>Lay relief, clouds, reflections and shade over the picture; off: as the model paints</source>
        <translation>在画面上叠加起伏、云、倒影和阴影；关闭：保持模型所绘</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>新建图层</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <source>Merge down</source>
        <translation>向下合并</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>删除图层</translation>
    </message>
    <message>
        <source>Raise layer</source>
        <translation>上移图层</translation>
    </message>
    <message>
        <source>Lower layer</source>
        <translation>下移图层</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>锁定图层</translation>
    </message>
    <message>
        <source>Group with the layer below</source>
        <translation>与下方图层编组</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>折叠组</translation>
    </message>
    <message>
        <source>A folded group is raised, lowered and moved as one</source>
        <translation>折叠的组会作为整体上移、下移和移动</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>拼合</translation>
    </message>
    <message>
        <source>Mirror layer left and right</source>
        <translation>左右镜像图层</translation>
    </message>
    <message>
        <source>Mirror layer top and bottom</source>
        <translation>上下镜像图层</translation>
    </message>
    <message>
        <source>Transform...</source>
        <translation>变换...</translation>
    </message>
    <message>
        <source>Replace label...</source>
        <translation>替换标签...</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔触</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Earlier strokes</source>
        <translation>先前的笔触</translation>
    </message>
    <message>
        <source>Paint rough strokes first, one in each thing; Snap lets them grow.</source>
        <translation>先画粗略笔触，每样东西一笔；“吸附”会让它们扩展。</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>Keep strokes as painted</source>
        <translation>按原样保留笔触</translation>
    </message>
    <message>
        <source>Free a region</source>
        <translation>释放区域</translation>
    </message>
    <message>
        <source>Fix a region</source>
        <translation>固定区域</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填补孔洞</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>平滑边缘</translation>
    </message>
    <message>
        <source>Nothing is painted on the photo before this one.</source>
        <translation>前一张照片还没有上色。</translation>
    </message>
    <message>
        <source>Copy from the previous photo</source>
        <translation>复制上一张照片的标签</translation>
    </message>
    <message>
        <source>Nothing is painted yet.</source>
        <translation>还没有上色。</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>去除斑点</translation>
    </message>
    <message>
        <source>Fill unpainted</source>
        <translation>填补空白</translation>
    </message>
    <message>
        <source>{name}: the document changed meanwhile, so nothing was done.</source>
        <translation>{name}：文档在此期间有更改，未执行任何操作。</translation>
    </message>
    <message>
        <source>There is nothing to transform on this layer.</source>
        <translation>此图层上没有可变换的内容。</translation>
    </message>
    <message>
        <source>Only seamless documents are shifted; see Image &gt; Seamless.</source>
        <translation>只有无缝文档可以移动；参见“图像 &gt; 无缝”。</translation>
    </message>
    <message>
        <source>Select what shall stay, then crop.</source>
        <translation>请选择要保留的部分，然后裁剪。</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard.</source>
        <translation>剪贴板上没有标签。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>The current label is nowhere in the document.</source>
        <translation>文档中没有当前标签。</translation>
    </message>
    <message>
        <source>Exported {file}; files with layers stay in sRGB</source>
        <translation>已导出 {file}；带图层的文件保持 sRGB</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop，含图层</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster，含图层</translation>
    </message>
    <message>
        <source>Pictures of that size are saved as .png, .jpg, .tif or .pdf.</source>
        <translation>这种尺寸的图片可保存为 .png、.jpg、.tif 或 .pdf。</translation>
    </message>
    <message>
        <source>Export label map</source>
        <translation>导出标签图</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>索引 PNG</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>图像已复制到剪贴板</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Painting the picture...</source>
        <translation>正在绘制图像...</translation>
    </message>
    <message>
        <source>Label map for other programs</source>
        <translation>供其他程序使用的标签图</translation>
    </message>
    <message>
        <source>A table of colours...</source>
        <translation>颜色表...</translation>
    </message>
    <message>
        <source>Numbers of labels instead of colours</source>
        <translation>用标签编号代替颜色</translation>
    </message>
    <message>
        <source>Models that paint from segmentations know these colours.</source>
        <translation>根据分割图作画的模型认识这些颜色。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Without a partner there, and written as nothing: {labels}</source>
        <translation>在那里没有对应标签，将留空：{labels}</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>已导出 {file}</translation>
    </message>
    <message>
        <source>Projects, label maps, photos</source>
        <translation>项目、标签图、照片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>标签图</translation>
    </message>
    <message>
        <source>Which labels does “{file}” use?</source>
        <translation>“{file}”使用哪些标签？</translation>
    </message>
    <message>
        <source>Does it use other labels?</source>
        <translation>它是否使用其他标签？</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>至今的图像</translation>
    </message>
    <message>
        <source>Pictures appear here as you paint. Click one to bring it back.</source>
        <translation>绘画时图像会出现在这里。点击可恢复其中一幅。</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>恢复图像</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>搜索标签</translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation>在列表中前移</translation>
    </message>
    <message>
        <source>Later in the list</source>
        <translation>在列表中后移</translation>
    </message>
    <message>
        <source>In the order of groups</source>
        <translation>按组排列</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>天空</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>山石</translation>
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
        <translation>水面</translation>
    </message>
    <message>
        <source>{label}, texture locked</source>
        <translation>{label}，纹理已锁定</translation>
    </message>
    <message>
        <source>{label}, used lately</source>
        <translation>{label}，最近使用</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Tick to show, double-click to rename, drag to reorder</source>
        <translation>勾选以显示，双击以重命名，拖动以排序</translation>
    </message>
    <message>
        <source>A group of layers; click the arrow to fold it</source>
        <translation>图层组；点击箭头可折叠</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>组 {name}</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} 已锁定</translation>
    </message>
    <message>
        <source>Show group</source>
        <translation>显示组</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>显示图层</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>排序图层</translation>
    </message>
    <message>
        <source>Style image</source>
        <translation>风格图片</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>这是最后一张照片。</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>这是第一张照片。</translation>
    </message>
    <message>
        <source>All photos are done. Train a model with them on the next page.</source>
        <translation>所有照片都已完成。请到下一页训练模型。</translation>
    </message>
    <message>
        <source>Doubtful places: {count}; D goes from one to the next.</source>
        <translation>存疑之处：{count}；按 D 逐一查看。</translation>
    </message>
    <message>
        <source>Nothing is in doubt; Suggest says where it is unsure.</source>
        <translation>没有存疑之处；“建议”会指出不确定的地方。</translation>
    </message>
    <message>
        <source>unpainted</source>
        <translation>未上色</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>覆绘</translation>
    </message>
    <message>
        <source>Painting...</source>
        <translation>正在绘制...</translation>
    </message>
    <message>
        <source>You can go on painting and save your work.</source>
        <translation>您可以继续绘画并保存作品。</translation>
    </message>
    <message>
        <source>Paint something first; the film shows how the picture came about.</source>
        <translation>请先画些什么；影片展示图像是如何产生的。</translation>
    </message>
    <message>
        <source>Painting the film...</source>
        <translation>正在绘制影片...</translation>
    </message>
    <message>
        <source>Labels without a partner</source>
        <translation>没有对应的标签</translation>
    </message>
    <message>
        <source>Leave it unpainted</source>
        <translation>保持未上色</translation>
    </message>
    <message>
        <source>Partner of {label}</source>
        <translation>{label} 的对应</translation>
    </message>
    <message>
        <source>The model does not know these labels. What shall it paint in their place?</source>
        <translation>模型不认识这些标签。应改画什么？</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>The model file now holds other labels; they were matched anew.</source>
        <translation>模型文件现在包含其他标签，已重新对应。</translation>
    </message>
    <message>
        <source>Painted with the model “{name}”, which is not here</source>
        <translation>用模型“{name}”绘制，此处没有该模型</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>另一个模型</translation>
    </message>
    <message>
        <source>This was painted with the model “{name}”. Go over to it?</source>
        <translation>这是用模型“{name}”绘制的。要切换吗？</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>核距离</translation>
    </message>
    <message>
        <source>From a checkpoint</source>
        <translation>来自检查点</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Paint with this</source>
        <translation>用它绘画</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add a model file...</source>
        <translation>添加模型文件...</translation>
    </message>
    <message>
        <source>Import a checkpoint...</source>
        <translation>导入检查点...</translation>
    </message>
    <message>
        <source>A generator as the paper&apos;s code or Engberg&apos;s saves it</source>
        <translation>论文代码或 Engberg 代码保存的生成器</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Import a checkpoint: the generator</source>
        <translation>导入检查点：生成器</translation>
    </message>
    <message>
        <source>The checkpoint could not be read.</source>
        <translation>无法读取检查点。</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>导入检查点</translation>
    </message>
    <message>
        <source>None: styles by dice only</source>
        <translation>无：仅随机风格</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>风格编码器</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>pictures and dice</source>
        <translation>图片和骰子</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>骰子</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Photos to labels</source>
        <translation>照片转标签</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Photoshop, a group for each plate (.psd)</source>
        <translation>Photoshop，每个景片一个组 (.psd)</translation>
    </message>
    <message>
        <source>OpenRaster, a group for each plate (.ora)</source>
        <translation>OpenRaster，每个景片一个组 (.ora)</translation>
    </message>
    <message>
        <source>OpenEXR, linear, a layer for each plate (.exr)</source>
        <translation>OpenEXR，线性，每个景片一个图层 (.exr)</translation>
    </message>
    <message>
        <source>Folder of PNG files</source>
        <translation>PNG 文件的文件夹</translation>
    </message>
    <message>
        <source>Needs the Python package OpenEXR, which is not installed</source>
        <translation>需要 Python 软件包 OpenEXR，但它尚未安装</translation>
    </message>
    <message>
        <source>Export plates</source>
        <translation>导出景片</translation>
    </message>
    <message>
        <source>Every plate shows all of itself: what stood before it is gone, what was behind is painted.</source>
        <translation>每个景片都完整呈现：前面的遮挡已移去，后面的部分已画出。</translation>
    </message>
    <message>
        <source>One plate for each visible layer</source>
        <translation>每个可见图层一个景片</translation>
    </message>
    <message>
        <source>By depth: sky, distance, ground, foreground</source>
        <translation>按深度：天空、远景、地面、前景</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>景片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Painting the plates...</source>
        <translation>正在绘制景片...</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>灌木</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>泥土</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>碎石</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>丘陵</translation>
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
        <translation>河流</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>岩石</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>沙</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>海</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>天空</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>石头</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Clear noon</source>
        <translation>晴朗正午</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>金色时刻</translation>
    </message>
    <message>
        <source>Red sunset</source>
        <translation>红色日落</translation>
    </message>
    <message>
        <source>Blue dusk</source>
        <translation>蓝色黄昏</translation>
    </message>
    <message>
        <source>Moonlit night</source>
        <translation>月夜</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>阴天</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>暴风雨</translation>
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
        <translation>沙漠</translation>
    </message>
    <message>
        <source>Mountain lake</source>
        <translation>山间湖泊</translation>
    </message>
    <message>
        <source>Sea coast</source>
        <translation>海岸</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>360 度视图</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to look around; the wheel zooms.</source>
        <translation>拖动或用方向键环顾；滚轮缩放。</translation>
    </message>
    <message>
        <source>Labels from a photo</source>
        <translation>由照片生成标签</translation>
    </message>
    <message>
        <source>Looking at the photo...</source>
        <translation>正在查看照片...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>To the left noon, to the right night</source>
        <translation>向左为正午，向右为夜晚</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>雾霭</translation>
    </message>
    <message>
        <source>To the left clear air, to the right fog</source>
        <translation>向左为晴朗空气，向右为浓雾</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>冷暖</translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer light</source>
        <translation>向左光线更冷，向右更暖</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>To the left winter, to the right autumn</source>
        <translation>向左为冬季，向右为秋季</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>云</translation>
    </message>
    <message>
        <source>To the left a blue sky, to the right dark clouds</source>
        <translation>向左为蓝天，向右为乌云</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>This model does not know this slider.</source>
        <translation>此模型不支持此滑块。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>scrolls, with Ctrl it zooms (as in Photoshop)</source>
        <translation>滚动，按 Ctrl 缩放（同 Photoshop）</translation>
    </message>
    <message>
        <source>zooms, with Ctrl it scrolls (as in Krita)</source>
        <translation>缩放，按 Ctrl 滚动（同 Krita）</translation>
    </message>
    <message>
        <source>Of the label set</source>
        <translation>标签集的颜色</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>色盲友好</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>语言将在程序下次启动时更改。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>笔</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>压力曲线</translation>
    </message>
    <message>
        <source>Pen button, as right click</source>
        <translation>笔按键（相当于右键）</translation>
    </message>
    <message>
        <source>Pen button, as middle click</source>
        <translation>笔按键（相当于中键）</translation>
    </message>
    <message>
        <source>The eraser end of a pen always erases. A right click of the mouse opens the palette.</source>
        <translation>笔的橡皮一端始终用于擦除。单击鼠标右键可打开调色板。</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <translation>笔压改变大小</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Painting device</source>
        <translation>绘制设备</translation>
    </message>
    <message>
        <source>Label colours</source>
        <translation>标签颜色</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>改为在此使用</translation>
    </message>
    <message>
        <source>Built-in key</source>
        <translation>内置按键</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}”.</source>
        <translation>{key} 用于选择标签“{label}”。</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} 已用于“{action}”。</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>丢失的作品</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. These paintings have changes that are not saved.</source>
        <translation>程序意外退出。以下画作有未保存的更改。</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>丢弃...</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>It cannot be deleted: {why}.</source>
        <translation>无法删除：{why}。</translation>
    </message>
    <message>
        <source>Opacity of the reference photo</source>
        <translation>参考照片的不透明度</translation>
    </message>
    <message>
        <source>Reference photo</source>
        <translation>参考照片</translation>
    </message>
    <message>
        <source>Fade reference photo</source>
        <translation>淡化参考照片</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>空格加拖动</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl zoom</source>
        <translation>滚动；加 Ctrl 缩放</translation>
    </message>
    <message>
        <source>Shift and click, brush</source>
        <translation>Shift 加点击，画笔</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>从上一笔画直线</translation>
    </message>
    <message>
        <source>Shift and drag, brush</source>
        <translation>Shift 加拖动，画笔</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>改变大小</translation>
    </message>
    <message>
        <source>Ctrl or Alt, brush</source>
        <translation>Ctrl 或 Alt，画笔</translation>
    </message>
    <message>
        <source>Pick the label under the pen</source>
        <translation>拾取笔下的标签</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Eraser of the pen</source>
        <translation>笔的橡皮</translation>
    </message>
    <message>
        <source>Erases, whatever the tool</source>
        <translation>无论何种工具都会擦除</translation>
    </message>
    <message>
        <source>Pen and mouse</source>
        <translation>笔和鼠标</translation>
    </message>
    <message>
        <source>Divide between labels and picture</source>
        <translation>标签与图像的分界</translation>
    </message>
    <message>
        <source>Drag to see more of the picture or of the labels</source>
        <translation>拖动以多看图像或标签</translation>
    </message>
    <message>
        <source>Painting in progress</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>No safety copy: {why}</source>
        <translation>没有安全副本：{why}</translation>
    </message>
    <message>
        <source>If the program ended unexpectedly now, what you did lately would be lost. Save your work.</source>
        <translation>如果程序现在意外退出，您最近的操作将会丢失。请保存作品。</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>正在加载模型...</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>Preview off</source>
        <translation>预览已关闭</translation>
    </message>
    <message>
        <source>Restarting...</source>
        <translation>正在重启...</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>绘制中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>已镜像</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>已旋转 {degrees}°</translation>
    </message>
    <message>
        <source>Weight of {style}</source>
        <translation>{style} 的权重</translation>
    </message>
    <message>
        <source>How much “{style}” counts</source>
        <translation>“{style}”占多少</translation>
    </message>
    <message>
        <source>Hold “{style}” to the selection, or everywhere again</source>
        <translation>把“{style}”限于选区，或恢复为全图</translation>
    </message>
    <message>
        <source>Take “{style}” out of the mix</source>
        <translation>从混合中去掉“{style}”</translation>
    </message>
    <message>
        <source>Select where the style shall hold, then press this again.</source>
        <translation>请先选择该风格的范围，然后再按一次。</translation>
    </message>
    <message>
        <source>Style images</source>
        <translation>风格图片</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>While on, the styles you choose are mixed (Shift+M)</source>
        <translation>开启时，所选风格会混合（Shift+M）</translation>
    </message>
    <message>
        <source>Show your own picture in each style; off: the style pictures</source>
        <translation>以每种风格显示您的图片；关闭：显示风格图片</translation>
    </message>
    <message>
        <source>This picture in each style</source>
        <translation>以每种风格显示此图</translation>
    </message>
    <message>
        <source>Keep this style at hand for all documents</source>
        <translation>让所有文档都能随手使用此风格</translation>
    </message>
    <message>
        <source>Image...</source>
        <translation>图片...</translation>
    </message>
    <message>
        <source>Take the style of a picture of yours; you can also drop it here</source>
        <translation>取用您自己图片的风格；也可以拖放到这里</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Another random style (R)</source>
        <translation>另一个随机风格（R）</translation>
    </message>
    <message>
        <source>The model&apos;s average style</source>
        <translation>模型的平均风格</translation>
    </message>
    <message>
        <source>A mix has at most {count} styles.</source>
        <translation>一个混合最多有 {count} 种风格。</translation>
    </message>
    <message>
        <source>The average style is always at hand: press Plain.</source>
        <translation>平均风格随时可用：请按“平均”。</translation>
    </message>
    <message>
        <source>Plain: the model&apos;s average style</source>
        <translation>平均：模型的平均风格</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>The eraser uncovers the layers below.</source>
        <translation>橡皮会露出下方的图层。</translation>
    </message>
    <message>
        <source>On the lowest layer the eraser brings “{label}” back.</source>
        <translation>在最下面的图层上，橡皮会恢复“{label}”。</translation>
    </message>
    <message>
        <source>Only layers of labels are moved; paint labels again to do so.</source>
        <translation>只能移动标签图层；请先切换回绘制标签。</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>吸管</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>选择矩形</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>选择椭圆</translation>
    </message>
    <message>
        <source>Select with a polygon</source>
        <translation>用多边形选择</translation>
    </message>
    <message>
        <source>Select with the lasso</source>
        <translation>用套索选择</translation>
    </message>
    <message>
        <source>Select with the wand</source>
        <translation>用魔棒选择</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Round tip</source>
        <translation>圆形笔尖</translation>
    </message>
    <message>
        <source>Square tip</source>
        <translation>方形笔尖</translation>
    </message>
    <message>
        <source>Diamond tip</source>
        <translation>菱形笔尖</translation>
    </message>
    <message>
        <source>Strewn with trees</source>
        <translation>散布树木</translation>
    </message>
    <message>
        <source>Strewn with bushes</source>
        <translation>散布灌木</translation>
    </message>
    <message>
        <source>Strewn with rocks</source>
        <translation>散布岩石</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a square.</source>
        <translation>从一角拖到另一角；Ctrl 画正方形。</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a circle.</source>
        <translation>从一角拖到另一角；Ctrl 画圆。</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a click on the first one closes, Esc cancels.</source>
        <translation>点击各顶点；回车或点击第一个顶点闭合，Esc 取消。</translation>
    </message>
    <message>
        <source>Draw an outline; it is filled when you lift the pen.</source>
        <translation>画出轮廓；抬笔时填充。</translation>
    </message>
    <message>
        <source>Click the canvas to pick its label.</source>
        <translation>点击画布以拾取其标签。</translation>
    </message>
    <message>
        <source>Drag; Shift adds to the selection, Alt takes away, Esc ends it.</source>
        <translation>拖动；Shift 加入选区，Alt 减去，Esc 结束。</translation>
    </message>
    <message>
        <source>Click the corners; Enter closes; Shift adds, Alt takes away.</source>
        <translation>点击各顶点；回车闭合；Shift 加入，Alt 减去。</translation>
    </message>
    <message>
        <source>Click a label; Shift adds to the selection, Alt takes away.</source>
        <translation>点击一个标签；Shift 加入选区，Alt 减去。</translation>
    </message>
    <message>
        <source>Draw around something; Shift adds, Alt takes away, Esc ends the selection.</source>
        <translation>圈出内容；Shift 加入，Alt 减去，Esc 结束选区。</translation>
    </message>
    <message>
        <source>Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps.</source>
        <translation>拖动以移动，拖角缩放，拖圆钮旋转；Shift：直线、自由、分级。</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>工具选项</translation>
    </message>
    <message>
        <source>Only what is connected with the click</source>
        <translation>仅与点击处相连的部分</translation>
    </message>
    <message>
        <source>Palette under the pen</source>
        <translation>笔下的调色板</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Turn of the view</source>
        <translation>视图旋转</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>画笔大小（像素）</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>笔压</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>Stabiliser: smoother strokes that lag behind the pen</source>
        <translation>稳定：笔画更平滑，略滞后于笔</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation>仅相连</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有图层</translation>
    </message>
    <message>
        <source>Fill the region that all layers show together</source>
        <translation>填充所有图层共同显示的区域</translation>
    </message>
    <message>
        <source>Choose what to paint</source>
        <translation>选择要画的内容</translation>
    </message>
    <message>
        <source>Sky, mountain, water: click a label, or press its number key.</source>
        <translation>天空、山、水：点击标签，或按其数字键。</translation>
    </message>
    <message>
        <source>Paint it roughly</source>
        <translation>粗略地画</translation>
    </message>
    <message>
        <source>Drag on the canvas. Blobs are enough; the brush&apos;s size is in the bar above.</source>
        <translation>在画布上拖动。色块就够了；画笔大小在上方工具栏。</translation>
    </message>
    <message>
        <source>Watch the landscape</source>
        <translation>看风景出现</translation>
    </message>
    <message>
        <source>The picture follows your brush. Ctrl+Z takes anything back.</source>
        <translation>图像跟随您的画笔。Ctrl+Z 可撤销任何操作。</translation>
    </message>
    <message>
        <source>Change the light</source>
        <translation>改变光线</translation>
    </message>
    <message>
        <source>Click a style picture for another light or season, or roll the dice.</source>
        <translation>点击风格图片换一种光线或季节，或者掷骰子。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} / {count}</translation>
    </message>
    <message>
        <source>Start painting</source>
        <translation>开始绘画</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>另外九种</translation>
    </message>
    <message>
        <source>Throw the dice again</source>
        <translation>再掷一次骰子</translation>
    </message>
    <message>
        <source>Export all...</source>
        <translation>全部导出...</translation>
    </message>
    <message>
        <source>Paint all nine at the document&apos;s size, one PNG file each</source>
        <translation>按文档尺寸绘制全部九幅，各一个 PNG 文件</translation>
    </message>
    <message>
        <source>Click a picture to paint on in its style.</source>
        <translation>点击一幅图像，以其风格继续绘画。</translation>
    </message>
    <message>
        <source>It takes the place of the mix and its regions; Undo brings them back.</source>
        <translation>它会取代混合及其区域；撤销可将其恢复。</translation>
    </message>
    <message>
        <source>Export all variations</source>
        <translation>导出所有变体</translation>
    </message>
    <message>
        <source>(did you mean {word}?)</source>
        <translation>（是否指 {word}？）</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>无法使用文件夹 {folder}：{why}。</translation>
    </message>
    <message>
        <source>You have no home folder; set HOME to a folder where settings and work in hand can be kept.</source>
        <translation>找不到您的主文件夹；请将 HOME 设为可以保存设置和当前作品的文件夹。</translation>
    </message>
    <message>
        <source>No work is lost.</source>
        <translation>没有丢失的作品。</translation>
    </message>
    <message>
        <source>Sky from this picture</source>
        <translation>取此图片的天空</translation>
    </message>
    <message>
        <source>Mountains and rocks from this picture</source>
        <translation>取此图片的山与岩石</translation>
    </message>
    <message>
        <source>Ground from this picture</source>
        <translation>取此图片的地面</translation>
    </message>
    <message>
        <source>Water from this picture</source>
        <translation>取此图片的水面</translation>
    </message>
    <message>
        <source>Plants from this picture</source>
        <translation>取此图片的植物</translation>
    </message>
    <message>
        <source>Only “{label}” from this picture</source>
        <translation>仅取此图片的“{label}”</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes with Python {python} after a few strokes; install another one: pip install &quot;PySide6-Essentials!={pyside}&quot;.</source>
        <translation>PySide6 {pyside} 与 Python {python} 一起使用时，画几笔后就会崩溃；请安装其他版本：pip install &quot;PySide6-Essentials!={pyside}&quot;。</translation>
    </message>
    <message>
        <source>The model has changed; please export again.</source>
        <translation>模型已更换，请重新导出。</translation>
    </message>
    <message>
        <source>The painter broke down twice over this; the computer may lack memory.</source>
        <translation>绘制进程为此崩溃了两次；计算机的内存可能不足。</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>打开调色板</translation>
    </message>
    <message>
        <source>Pick the label</source>
        <translation>拾取标签</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>无操作</translation>
    </message>
    <message>
        <source>Settings are not remembered: {why}</source>
        <translation>设置无法保存：{why}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>something unexpected went wrong</source>
        <translation>发生了意外错误</translation>
    </message>
    <message>
        <source>“{name}” numbers its labels or names its folders in a way of its own.</source>
        <translation>“{name}”以自己的方式为标签编号或命名文件夹。</translation>
    </message>
    <message>
        <source>The labels of “{name}” cannot be used: {why}</source>
        <translation>“{name}”的标签无法使用：{why}</translation>
    </message>
    <message>
        <source>{file} lists no labels.</source>
        <translation>{file} 中没有列出标签。</translation>
    </message>
    <message>
        <source>“{name}” is no photo set: it holds no {file}.</source>
        <translation>“{name}”不是照片集：其中没有 {file}。</translation>
    </message>
    <message>
        <source>{file} of “{name}” cannot be read: {why}.</source>
        <translation>无法读取“{name}”的 {file}：{why}。</translation>
    </message>
    <message>
        <source>It holds labels that the set does not have.</source>
        <translation>其中有照片集没有的标签。</translation>
    </message>
    <message>
        <source>It has {found} pixels and its photo {expected}.</source>
        <translation>它有 {found} 像素，而照片有 {expected}。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>标签不能与自身合并。</translation>
    </message>
    <message>
        <source>A label cannot be called that: {why}.</source>
        <translation>标签不能这样命名：{why}。</translation>
    </message>
    <message>
        <source>Every label needs a name.</source>
        <translation>每个标签都需要名称。</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>有两个标签都叫“{name}”。</translation>
    </message>
    <message>
        <source>A label set has 1 to {count} labels.</source>
        <translation>标签集包含 1 到 {count} 个标签。</translation>
    </message>
    <message>
        <source>“{name}” exists already; choose a new folder.</source>
        <translation>“{name}”已存在；请选择新的文件夹。</translation>
    </message>
    <message>
        <source>A set lies beside its photos, or directly in their folder.</source>
        <translation>照片集应放在照片旁边，或直接放在其文件夹中。</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>没有文件夹“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” holds no label map of any of these photos.</source>
        <translation>“{name}”中没有这些照片的标签图。</translation>
    </message>
    <message>
        <source>“{name}” shows too many colours to be a label map.</source>
        <translation>“{name}”的颜色太多，不像是标签图。</translation>
    </message>
    <message>
        <source>A label of the set is called like a colour.</source>
        <translation>照片集中有一个标签以颜色命名。</translation>
    </message>
    <message>
        <source>Its label map has other proportions than the photo.</source>
        <translation>标签图的比例与照片不同。</translation>
    </message>
    <message>
        <source>The list of photos ({file}) of “{name}” is damaged.</source>
        <translation>“{name}”的照片列表（{file}）已损坏。</translation>
    </message>
    <message>
        <source>There is no photo in “{name}”.</source>
        <translation>“{name}”中没有照片。</translation>
    </message>
    <message>
        <source>It is too small to be labelled, or too narrow.</source>
        <translation>它太小或太窄，无法标注。</translation>
    </message>
    <message>
        <source>The set is not here any more. Bring it back, or open it where it is now.</source>
        <translation>照片集已不在此处。请将其移回，或在其当前位置打开。</translation>
    </message>
    <message>
        <source>The file cannot be deleted: {why}.</source>
        <translation>无法删除文件：{why}。</translation>
    </message>
    <message>
        <source>The folder cannot be written to: {why}.</source>
        <translation>无法写入文件夹：{why}。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>“{name}”已在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>The change of labels cannot be finished: {why}.</source>
        <translation>无法完成标签更改：{why}。</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {why}.</source>
        <translation>无法删除此次训练：{why}。</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read: {why}.</source>
        <translation>无法读取文件夹“{name}”：{why}。</translation>
    </message>
    <message>
        <source>There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).</source>
        <translation>“{name}”中没有照片（JPEG、PNG、TIFF、WebP、BMP 或 HEIC）。</translation>
    </message>
    <message>
        <source>A set has at most {count} photos.</source>
        <translation>一个照片集最多 {count} 张照片。</translation>
    </message>
    <message>
        <source>Finish at least two photos; twenty are a good beginning.</source>
        <translation>请至少完成两张照片；二十张是个好的开始。</translation>
    </message>
    <message>
        <source>So few photos give a taste of their light and colours, and are soon known by heart.</source>
        <translation>这么少的照片只能体现其光线与色彩，很快就会被死记硬背。</translation>
    </message>
    <message>
        <source>Enough for a model that paints places like these; more variety makes it surer.</source>
        <translation>足以让模型画出这类地方；更多变化会更可靠。</translation>
    </message>
    <message>
        <source>Enough for a model of its own character.</source>
        <translation>足以得到有自己特色的模型。</translation>
    </message>
    <message>
        <source>Without a model to begin with, it takes many hours to look like anything.</source>
        <translation>如果没有起始模型，需要许多小时才能看出样子。</translation>
    </message>
    <message>
        <source>A few more finished photos tell which labels are rare.</source>
        <translation>再完成几张照片，就能看出哪些标签较少。</translation>
    </message>
    <message>
        <source>Still rare, so hardly learned: {labels}</source>
        <translation>仍然太少，难以学会：{labels}</translation>
    </message>
    <message>
        <source>Every label occurs often enough to be learned.</source>
        <translation>每个标签出现的次数都足够学习。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>Labels of the set</source>
        <translation>照片集的标签</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Begins like</source>
        <translation>开始时如同</translation>
    </message>
    <message>
        <source>What a new model takes for it at first, and what others suggest for it</source>
        <translation>新模型起初将其视为何物，以及其他模型对它的建议</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>颜色...</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>标签 {number}</translation>
    </message>
    <message>
        <source>“{name}” becomes unknown; finished photos that show it: {count}.</source>
        <translation>“{name}”将变为未知；含有它的已完成照片：{count}。</translation>
    </message>
    <message>
        <source>“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.</source>
        <translation>“{name}”将全部变为“{other}”；含有它的已完成照片：{count}。</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>New photo set</source>
        <translation>新建照片集</translation>
    </message>
    <message>
        <source>Labels of my own</source>
        <translation>自定义标签</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>每行一个名称</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>照片文件夹</translation>
    </message>
    <message>
        <source>Save the set in</source>
        <translation>照片集保存到</translation>
    </message>
    <message>
        <source>Folder of the set</source>
        <translation>照片集文件夹</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览...</translation>
    </message>
    <message>
        <source>my photo set</source>
        <translation>我的照片集</translation>
    </message>
    <message>
        <source>{name} set</source>
        <translation>{name} 照片集</translation>
    </message>
    <message>
        <source>Photos found: {count}. They stay as they are, the set gets copies.</source>
        <translation>找到的照片：{count}。原件保持不变，照片集使用副本。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Photos to show</source>
        <translation>要显示的照片</translation>
    </message>
    <message>
        <source>Share of the photos that is done</source>
        <translation>已完成照片的比例</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>已完成 {done}/{count}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还需 {time}</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>超像素</translation>
    </message>
    <message>
        <source>Object in a box</source>
        <translation>框内物体</translation>
    </message>
    <message>
        <source>Thing under a click</source>
        <translation>点击处的物体</translation>
    </message>
    <message>
        <source>Click a colour; the wheel says how much it may differ.</source>
        <translation>点击一种颜色；滚轮决定允许的差异。</translation>
    </message>
    <message>
        <source>Paint; the pieces of the photo that you touch are filled.</source>
        <translation>涂抹；碰到的照片小块会被填充。</translation>
    </message>
    <message>
        <source>Drag a box around one object; it is found and filled.</source>
        <translation>在一个物体周围拖出方框；它会被找到并填充。</translation>
    </message>
    <message>
        <source>Click a thing; a model of your own finds and fills it (Set &gt; Model for clicks).</source>
        <translation>点击一个物体；您自己的模型会找到并填充它（照片集 &gt; 点击模型）。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>物体</translation>
    </message>
    <message>
        <source>Nothing stands out in this box; draw it closer around.</source>
        <translation>此框内没有突出的物体；请框得更紧。</translation>
    </message>
    <message>
        <source>Choose a model first: Set &gt; Model for clicks.</source>
        <translation>请先选择模型：照片集 &gt; 点击模型。</translation>
    </message>
    <message>
        <source>New photo set...</source>
        <translation>新建照片集...</translation>
    </message>
    <message>
        <source>Open photo set...</source>
        <translation>打开照片集...</translation>
    </message>
    <message>
        <source>Open photo set</source>
        <translation>打开照片集</translation>
    </message>
    <message>
        <source>{why} Copy the photos and label maps in it into “{name}”?</source>
        <translation>{why} 要将其中的照片和标签图复制到“{name}”吗？</translation>
    </message>
    <message>
        <source>Snap and view</source>
        <translation>吸附与视图</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover</source>
        <translation>标签遮住照片的程度</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover; hold H for the photo alone</source>
        <translation>标签遮住照片的程度；按住 H 只看照片</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Only the outlines of the labels ({key})</source>
        <translation>只显示标签轮廓（{key}）</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How much colours may differ</source>
        <translation>颜色允许的差异</translation>
    </message>
    <message>
        <source>No photo is empty.</source>
        <translation>没有空白照片。</translation>
    </message>
    <message>
        <source>Suggestions are under way already.</source>
        <translation>建议已在进行中。</translation>
    </message>
    <message>
        <source>No model here can turn photos into label maps.</source>
        <translation>这里没有能把照片变成标签图的模型。</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议结果</translation>
    </message>
    <message>
        <source>The trainer cannot be started: {why}.</source>
        <translation>无法启动训练程序：{why}。</translation>
    </message>
    <message>
        <source>No model file could be made.</source>
        <translation>无法生成模型文件。</translation>
    </message>
    <message>
        <source>The pace could not be measured.</source>
        <translation>无法测量速度。</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>无法绘制图片。</translation>
    </message>
    <message>
        <source>No copy could be made.</source>
        <translation>无法制作副本。</translation>
    </message>
    <message>
        <source>The model “{name}” knows nothing of a horizon.</source>
        <translation>模型“{name}”不识别地平线。</translation>
    </message>
    <message>
        <source>A picture that repeats upwards has no horizon.</source>
        <translation>向上重复的图片没有地平线。</translation>
    </message>
    <message>
        <source>The horizon, where you put it. Double-click: found by itself again</source>
        <translation>您设置的地平线。双击：恢复自动寻找</translation>
    </message>
    <message>
        <source>The horizon, found by itself. Drag it where you want it</source>
        <translation>自动找到的地平线。可拖到您想要的位置</translation>
    </message>
    <message>
        <source>Show the horizon over the labels, to drag it</source>
        <translation>在标签上显示地平线，以便拖动</translation>
    </message>
    <message>
        <source>Horizon found by itself</source>
        <translation>自动寻找地平线</translation>
    </message>
    <message>
        <source>The model finds the horizon; off: it stays where it is</source>
        <translation>由模型寻找地平线；关闭：保持在原处</translation>
    </message>
    <message>
        <source>The self-test failed: {what} took too long.</source>
        <translation>自检失败：{what} 耗时过长。</translation>
    </message>
    <message>
        <source>The self-test failed: {what}</source>
        <translation>自检失败：{what}</translation>
    </message>
    <message>
        <source>Check of the set</source>
        <translation>照片集检查</translation>
    </message>
    <message>
        <source>What the trainer says</source>
        <translation>训练程序的说明</translation>
    </message>
    <message>
        <source>All is well; this set can be trained on.</source>
        <translation>一切正常；可以用此照片集训练。</translation>
    </message>
    <message>
        <source>A double click opens the photo that a sentence speaks of.</source>
        <translation>双击可打开该句所指的照片。</translation>
    </message>
    <message>
        <source>The mask has another size than {file}.</source>
        <translation>该掩膜的尺寸与 {file} 不同。</translation>
    </message>
    <message>
        <source>An area of {photo} is incomplete.</source>
        <translation>{photo} 的一个区域不完整。</translation>
    </message>
    <message>
        <source>An area of {photo} cannot be drawn: {why}.</source>
        <translation>无法绘制 {photo} 的一个区域：{why}。</translation>
    </message>
    <message>
        <source>A category has no id or no name.</source>
        <translation>有一个类别没有编号或名称。</translation>
    </message>
    <message>
        <source>A picture or an annotation is incomplete.</source>
        <translation>有一张图片或一条标注不完整。</translation>
    </message>
    <message>
        <source>its run lengths are those of a picture of another size</source>
        <translation>其游程长度属于另一尺寸的图片</translation>
    </message>
    <message>
        <source>A shape is incomplete.</source>
        <translation>有一个形状不完整。</translation>
    </message>
    <message>
        <source>A shape cannot be drawn: {why}.</source>
        <translation>无法绘制一个形状：{why}。</translation>
    </message>
    <message>
        <source>its mask is too large</source>
        <translation>其掩膜过大</translation>
    </message>
    <message>
        <source>its mask is damaged</source>
        <translation>其掩膜已损坏</translation>
    </message>
    <message>
        <source>A picture or a segment is incomplete.</source>
        <translation>有一张图片或一个分段不完整。</translation>
    </message>
    <message>
        <source>its run lengths do not fill the picture</source>
        <translation>其游程长度未填满图片</translation>
    </message>
    <message>
        <source>its run lengths are damaged</source>
        <translation>其游程长度已损坏</translation>
    </message>
    <message>
        <source>its run lengths break off</source>
        <translation>其游程长度中断</translation>
    </message>
    <message>
        <source>its points are no pairs of numbers</source>
        <translation>其点不是成对的数字</translation>
    </message>
    <message>
        <source>its points lie outside of every picture</source>
        <translation>其点位于任何图片之外</translation>
    </message>
    <message>
        <source>it does not tell the size of its picture</source>
        <translation>未说明图片尺寸</translation>
    </message>
    <message>
        <source>its picture is too large; the limit is {count} million pixels</source>
        <translation>图片过大；上限为 {count} 百万像素</translation>
    </message>
    <message>
        <source>The list of labels cannot be read.</source>
        <translation>无法读取标签列表。</translation>
    </message>
    <message>
        <source>Line {number} is not like “sky:70,130,180::”.</source>
        <translation>第 {number} 行不符合“sky:70,130,180::”的形式。</translation>
    </message>
    <message>
        <source>The list names no labels.</source>
        <translation>列表中没有标签。</translation>
    </message>
    <message>
        <source>Two labels have the same name or colour.</source>
        <translation>有两个标签的名称或颜色相同。</translation>
    </message>
    <message>
        <source>The list names {count} labels; the limit is {limit}.</source>
        <translation>列表中有 {count} 个标签；上限为 {limit}。</translation>
    </message>
    <message>
        <source>Clicks on things need the package onnxruntime, which is not installed.</source>
        <translation>点击物体需要 onnxruntime 包，但尚未安装。</translation>
    </message>
    <message>
        <source>There is no file “{part}.onnx” in this folder; the model consists of two.</source>
        <translation>此文件夹中没有“{part}.onnx”文件；模型由两个文件组成。</translation>
    </message>
    <message>
        <source>This is no model that answers clicks, or one of a kind that is not known here.</source>
        <translation>这不是能响应点击的模型，或是此处不支持的类型。</translation>
    </message>
    <message>
        <source>No photo is done yet.</source>
        <translation>还没有完成的照片。</translation>
    </message>
    <message>
        <source>“{name}” holds something already; choose a new folder.</source>
        <translation>“{name}”中已有内容；请选择新的文件夹。</translation>
    </message>
    <message>
        <source>Not even one step would fit into this time.</source>
        <translation>这段时间连一步也完成不了。</translation>
    </message>
    <message>
        <source>About {steps} steps; views of each photo: about {times}.</source>
        <translation>约 {steps} 步；每张照片约被看到 {times} 次。</translation>
    </message>
    <message>
        <source>That shows that all works, and changes next to nothing.</source>
        <translation>这只能表明一切正常，几乎不会有变化。</translation>
    </message>
    <message>
        <source>That changes colours and light.</source>
        <translation>这会改变色彩和光线。</translation>
    </message>
    <message>
        <source>That takes on your places, part of the way.</source>
        <translation>这会在一定程度上接近您的景色。</translation>
    </message>
    <message>
        <source>That is the whole course.</source>
        <translation>这是完整的训练过程。</translation>
    </message>
    <message>
        <source>It needs about {needed} GB of memory; {free} GB are free.</source>
        <translation>约需 {needed} GB 内存；空闲 {free} GB。</translation>
    </message>
    <message>
        <source>To fit, a step is done in {count} parts.</source>
        <translation>为了放得下，每一步分 {count} 部分完成。</translation>
    </message>
    <message>
        <source>Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on Windows). When it has ended, bring {file} back and add it with Tools &gt; Models.</source>
        <translation>在另一台电脑上安装 GauGAN Desktop，将此文件解压到那里，然后运行 train.sh（Windows 上为 train.bat）。结束后把 {file} 带回来，并通过“工具 &gt; 模型”添加。</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Printed width</source>
        <translation>打印宽度</translation>
    </message>
    <message>
        <source>Printed height</source>
        <translation>打印高度</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印尺寸</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次训练</translation>
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
        <translation>这里会显示两次训练各自绘制的文档。</translation>
    </message>
    <message>
        <source>Your document, painted by two runs</source>
        <translation>由两次训练绘制的文档</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>训练 {number}</translation>
    </message>
    <message>
        <source>Run {number} paints...</source>
        <translation>训练 {number} 正在绘制...</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Photos by</source>
        <translation>照片作者</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>This goes into the model and its card. The photos&apos; licences must allow it.</source>
        <translation>这些会写入模型及其说明卡。照片的许可必须允许这样做。</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>我的模型</translation>
    </message>
    <message>
        <source>No model file could be made of the newest checkpoint; the next one comes.</source>
        <translation>最新检查点未能生成模型文件；下一个很快就到。</translation>
    </message>
    <message>
        <source>There is nothing yet that could be exported.</source>
        <translation>目前还没有可导出的内容。</translation>
    </message>
    <message>
        <source>Exported: {file}, and its card beside it</source>
        <translation>已导出：{file}，旁边是其说明卡</translation>
    </message>
    <message>
        <source>A run must have learned something first.</source>
        <translation>必须先有一次训练学到内容。</translation>
    </message>
    <message>
        <source>The labeller could not learn.</source>
        <translation>标注器未能学习。</translation>
    </message>
    <message>
        <source>There must be two runs that have learned something.</source>
        <translation>需要有两次学到内容的训练。</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>命令已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Set and command for another computer</source>
        <translation>用于另一台电脑的照片集和命令</translation>
    </message>
    <message>
        <source>Packed: {file}</source>
        <translation>已打包：{file}</translation>
    </message>
    <message>
        <source>Divide between before and now</source>
        <translation>之前与现在的分界</translation>
    </message>
    <message>
        <source>Drag: before on the left, now on the right</source>
        <translation>拖动：左为之前，右为现在</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>柔边</translation>
    </message>
    <message>
        <source>Density and soft edge: sparse trees in a meadow, bushes that thin out</source>
        <translation>密度与柔边：草地上稀疏的树、逐渐稀落的灌木</translation>
    </message>
    <message>
        <source>Density and soft edge</source>
        <translation>密度与柔边</translation>
    </message>
    <message>
        <source>Thirds</source>
        <translation>三分线</translation>
    </message>
    <message>
        <source>Golden section</source>
        <translation>黄金分割</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>透视</translation>
    </message>
    <message>
        <source>Place of the label map</source>
        <translation>标签图的位置</translation>
    </message>
    <message>
        <source>Drag the label map elsewhere; drag the right end for another size</source>
        <translation>拖动标签图到别处；拖动右端可改变大小</translation>
    </message>
    <message>
        <source>Float or dock “{panel}”</source>
        <translation>浮动或停靠“{panel}”</translation>
    </message>
    <message>
        <source>Hide “{panel}”</source>
        <translation>隐藏“{panel}”</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>辅助线</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>Axis of symmetry to the pen</source>
        <translation>对称轴移到笔处</translation>
    </message>
    <message>
        <source>Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.</source>
        <translation>向右：压得更重。向上：画笔更大。拖动两个控制柄；Delete 恢复直线。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Keep this workspace...</source>
        <translation>保存此工作区...</translation>
    </message>
    <message>
        <source>Panels where they were at first</source>
        <translation>面板恢复初始位置</translation>
    </message>
    <message>
        <source>Keep this workspace</source>
        <translation>保存此工作区</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作区名称</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Lines {first} and {second} name the same picture, {file}.</source>
        <translation>第 {first} 行和第 {second} 行指定了同一个图像 {file}。</translation>
    </message>
    <message>
        <source>The list holds no jobs.</source>
        <translation>列表中没有任务。</translation>
    </message>
    <message>
        <source>A size is written like 768x512, not “{text}”.</source>
        <translation>尺寸应写成 768x512 的形式，不能是“{text}”。</translation>
    </message>
    <message>
        <source>The list is too large.</source>
        <translation>列表太大。</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8.</source>
        <translation>请将列表另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>A list has at most {count} jobs.</source>
        <translation>列表最多包含 {count} 个任务。</translation>
    </message>
    <message>
        <source>The list is no readable CSV file.</source>
        <translation>列表不是可读的 CSV 文件。</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}; “file” is missing.</source>
        <translation>第一行是列名：{columns}；缺少“file”。</translation>
    </message>
    <message>
        <source>There is no column “{name}”; these are known: {columns}.</source>
        <translation>没有“{name}”列；可用的列有：{columns}。</translation>
    </message>
    <message>
        <source>“file” is empty.</source>
        <translation>“file”为空。</translation>
    </message>
    <message>
        <source>A picture has a style or a seed, not both.</source>
        <translation>图像可以有风格或种子，不能两者都有。</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}, not “{text}”.</source>
        <translation>种子是 0 到 {most} 的整数，不能是“{text}”。</translation>
    </message>
    <message>
        <source>This file is there already, and not from this batch. Choose another name.</source>
        <translation>此文件已存在，且不是由本批处理生成的。请选择其他名称。</translation>
    </message>
    <message>
        <source>The paint-over layer is hidden.</source>
        <translation>覆绘图层已隐藏。</translation>
    </message>
    <message>
        <source>New paint-over layer</source>
        <translation>新建覆绘图层</translation>
    </message>
    <message>
        <source>The file holds no flattened picture.</source>
        <translation>文件中没有合并后的图像。</translation>
    </message>
    <message>
        <source>The file is damaged, or not written to its end.</source>
        <translation>文件已损坏，或尚未写完。</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>图像太大。</translation>
    </message>
    <message>
        <source>The file holds no flattened picture. Save it so that other programs can open it.</source>
        <translation>文件中没有合并后的图像。请以其他程序可以打开的方式保存。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>无法读取文件夹：{why}。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>已绘制</translation>
    </message>
    <message>
        <source>Being painted...</source>
        <translation>正在绘制...</translation>
    </message>
    <message>
        <source>{done} of {count} pictures are painted</source>
        <translation>已绘制 {done}/{count} 张图像</translation>
    </message>
    <message>
        <source>The batch ended early; start it again to go on.</source>
        <translation>批处理提前结束；再次开始即可继续。</translation>
    </message>
    <message>
        <source>The painting process cannot be started.</source>
        <translation>无法启动绘制进程。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Watching {folder}; pictures go to “painted” in it</source>
        <translation>正在监视 {folder}；图像保存在其中的“painted”里</translation>
    </message>
    <message>
        <source>Painted {file}</source>
        <translation>已绘制 {file}</translation>
    </message>
    <message>
        <source>New texture for the label</source>
        <translation>为此标签换新纹理</translation>
    </message>
    <message>
        <source>This label again, the rest new</source>
        <translation>保留此标签，其余换新</translation>
    </message>
    <message>
        <source>Lock texture of the label</source>
        <translation>锁定此标签的纹理</translation>
    </message>
    <message>
        <source>The texture of “{label}” is locked.</source>
        <translation>“{label}”的纹理已锁定。</translation>
    </message>
    <message>
        <source>New texture</source>
        <translation>新纹理</translation>
    </message>
    <message>
        <source>This again, the rest new</source>
        <translation>保留这个，其余换新</translation>
    </message>
    <message>
        <source>Lock texture</source>
        <translation>锁定纹理</translation>
    </message>
    <message>
        <source>Unlock texture</source>
        <translation>解锁纹理</translation>
    </message>
    <message>
        <source>Ctrl and a click on the picture say where to copy from.</source>
        <translation>按住 Ctrl 单击图像以指定复制来源。</translation>
    </message>
    <message>
        <source>There is no picture yet to copy from.</source>
        <translation>还没有可供复制的图像。</translation>
    </message>
    <message>
        <source>Paint a few strokes; then a suggestion for the rest appears.</source>
        <translation>先画几笔，随后会出现其余部分的建议。</translation>
    </message>
    <message>
        <source>Finish my map</source>
        <translation>补全我的标签图</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Axis of symmetry</source>
        <translation>对称轴</translation>
    </message>
    <message>
        <source>The axis of symmetry. Drag it; double-click: to the middle</source>
        <translation>对称轴。可拖动；双击回到中间</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>建议其余部分</translation>
    </message>
    <message>
        <source>Suggest the whole map</source>
        <translation>建议整张标签图</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Also the key that hides the panels, while a suggestion is shown</source>
        <translation>显示建议时，隐藏面板的快捷键也可采用</translation>
    </message>
    <message>
        <source>Another suggestion</source>
        <translation>换一个建议</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>不用此建议</translation>
    </message>
    <message>
        <source>Paint over the picture</source>
        <translation>在图像上覆绘</translation>
    </message>
    <message>
        <source>Clone from the picture</source>
        <translation>从图像克隆</translation>
    </message>
    <message>
        <source>Colour above the picture, or labels again</source>
        <translation>在图像上涂色，或重新绘制标签</translation>
    </message>
    <message>
        <source>Delete the paint-over layer</source>
        <translation>删除覆绘图层</translation>
    </message>
    <message>
        <source>It keeps its texture and style whatever is rolled or chosen for the others</source>
        <translation>无论其余标签如何掷换或选择，它的纹理和风格都保持不变</translation>
    </message>
    <message>
        <source>This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16.</source>
        <translation>此配置文件仅支持每通道 8 位；sRGB、Display P3 和 Adobe RGB 也支持 16 位。</translation>
    </message>
    <message>
        <source>The file is too large for a colour profile.</source>
        <translation>该文件太大，不可能是颜色配置文件。</translation>
    </message>
    <message>
        <source>This is no colour profile of a printer or a screen.</source>
        <translation>这不是打印机或屏幕的颜色配置文件。</translation>
    </message>
    <message>
        <source>This profile does not tell what its colours look like.</source>
        <translation>该配置文件未说明其颜色的外观。</translation>
    </message>
    <message>
        <source>HDR panoramas are saved as .exr or .hdr.</source>
        <translation>HDR 全景图可保存为 .exr 或 .hdr。</translation>
    </message>
    <message>
        <source>OpenEXR files need the Python package OpenEXR, which is not installed.</source>
        <translation>OpenEXR 文件需要 Python 软件包 OpenEXR，但它尚未安装。</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>推近</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>拉远</translation>
    </message>
    <message>
        <source>Dolly: left to right</source>
        <translation>横移：从左到右</translation>
    </message>
    <message>
        <source>Crane: up</source>
        <translation>升起：向上</translation>
    </message>
    <message>
        <source>Circle, without an end</source>
        <translation>环绕，无尽循环</translation>
    </message>
    <message>
        <source>Pan: the camera turns</source>
        <translation>摇摄：镜头转动</translation>
    </message>
    <message>
        <source>Along a path drawn on the picture</source>
        <translation>沿着在图片上画的路径</translation>
    </message>
    <message>
        <source>Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.</source>
        <translation>景片可保存为 .psd、.ora 或 .exr；没有扩展名时保存为文件夹。</translation>
    </message>
    <message>
        <source>The plates cannot be written: {why}.</source>
        <translation>无法写入景片：{why}。</translation>
    </message>
    <message>
        <source>There is nothing to take apart: paint something first.</source>
        <translation>没有可拆分的内容：请先画点什么。</translation>
    </message>
    <message>
        <source>There can be {count} plates at most; merge or hide some layers.</source>
        <translation>最多只能有 {count} 个景片；请合并或隐藏一些图层。</translation>
    </message>
    <message>
        <source>Exported {file}; under this sky no sun is seen</source>
        <translation>已导出 {file}；这样的天空中看不到太阳</translation>
    </message>
    <message>
        <source>HDR panorama</source>
        <translation>HDR 全景图</translation>
    </message>
    <message>
        <source>How bright the sun and the bright sky are; on the left as in the picture</source>
        <translation>太阳和明亮天空的亮度；最左边与图片相同</translation>
    </message>
    <message>
        <source>Equirectangular, 2:1</source>
        <translation>等距柱状投影，2:1</translation>
    </message>
    <message>
        <source>Cube, six faces below each other</source>
        <translation>立方体，六个面上下排列</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>太阳</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Only panoramas: choose Image &gt; Seamless &gt; Left and right first.</source>
        <translation>仅限全景图：请先选择“图像 &gt; 无缝 &gt; 左右”。</translation>
    </message>
    <message>
        <source>Parallax film</source>
        <translation>视差影片</translation>
    </message>
    <message>
        <source>How far the camera moves; so much of each edge is cut off</source>
        <translation>镜头移动的幅度；每条边都会裁去这么多</translation>
    </message>
    <message>
        <source>There and back, to be shown in a loop</source>
        <translation>往返，供循环播放</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Draw the path with the mouse or the arrow keys; Delete takes it away</source>
        <translation>用鼠标或方向键画路径；Delete 键清除</translation>
    </message>
    <message>
        <source>Choose a colour profile in File &gt; Export picture first.</source>
        <translation>请先在“文件 &gt; 导出图像”中选择颜色配置文件。</translation>
    </message>
</context>
</TS>
