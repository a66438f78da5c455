<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Ihr Bild ist noch da; speichern Sie es sicherheitshalber. Einzelheiten: {file}</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>es gibt keinen Bildschirm</translation>
    </message>
    <message>
        <source>The window cannot open: {why}; “gaugan-desktop render” works without one.</source>
        <translation>Das Fenster kann nicht geöffnet werden: {why}; „gaugan-desktop render“ kommt ohne Fenster aus.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Seamless</source>
        <translation>Nahtlos</translation>
    </message>
    <message>
        <source>Natural borders</source>
        <translation>Natürliche Ränder</translation>
    </message>
    <message>
        <source>Natural light</source>
        <translation>Natürliches Licht</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>Die Ebene „{name}“ ist gesperrt.</translation>
    </message>
    <message>
        <source>The group “{name}” is hidden.</source>
        <translation>Die Gruppe „{name}“ ist ausgeblendet.</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>Die Ebene „{name}“ ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>A picture has {least} to {most} pixels per side, not {side}.</source>
        <translation>Ein Bild hat {least} bis {most} Pixel je Seite, nicht {side}.</translation>
    </message>
    <message>
        <source>A document has 1 to {count} layers.</source>
        <translation>Ein Dokument hat 1 bis {count} Ebenen.</translation>
    </message>
    <message>
        <source>All layers together have at most {count} million pixels: use fewer or smaller ones.</source>
        <translation>Alle Ebenen zusammen haben höchstens {count} Millionen Pixel: Nimm weniger oder kleinere.</translation>
    </message>
    <message>
        <source>The layers need {need} MB of memory, and {free} MB are free. Close other programs first.</source>
        <translation>Die Ebenen brauchen {need} MB Speicher, frei sind {free} MB. Schließen Sie erst andere Programme.</translation>
    </message>
    <message>
        <source>The name of a layer has at most {count} characters.</source>
        <translation>Der Name einer Ebene hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A day film has at most {count} lights.</source>
        <translation>Ein Tagesfilm hat höchstens {count} Lichter.</translation>
    </message>
    <message>
        <source>A picture inside a document has at most {count} MB.</source>
        <translation>Ein Bild in einem Dokument hat höchstens {count} MB.</translation>
    </message>
    <message>
        <source>The file is too large; the limit is {limit} MB.</source>
        <translation>Die Datei ist zu groß; höchstens {limit} MB sind möglich.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Die Datei kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The file is not readable JSON.</source>
        <translation>Die Datei ist kein lesbares JSON.</translation>
    </message>
    <message>
        <source>Nothing of the lost work can be read.</source>
        <translation>Von der verlorenen Arbeit lässt sich nichts mehr lesen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The project is damaged or was not made by this program.</source>
        <translation>Das Projekt ist beschädigt oder stammt nicht aus diesem Programm.</translation>
    </message>
    <message>
        <source>The lights of the day film cannot be read. The painting is whole.</source>
        <translation>Die Lichter des Tagesfilms können nicht gelesen werden. Das Bild ist vollständig.</translation>
    </message>
    <message>
        <source>Part of the story cannot be read; it begins later. The painting is whole.</source>
        <translation>Ein Teil der Geschichte ist nicht lesbar; sie beginnt später. Das Gemälde ist vollständig.</translation>
    </message>
    <message>
        <source>There is not enough memory for this project.</source>
        <translation>Für dieses Projekt reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of this program.</source>
        <translation>Das Projekt stammt aus einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The project&apos;s base label does not exist.</source>
        <translation>Das Grundlabel des Projekts gibt es nicht.</translation>
    </message>
    <message>
        <source>The project&apos;s picture does not have the stated size.</source>
        <translation>Das Bild des Projekts hat nicht die angegebene Größe.</translation>
    </message>
    <message>
        <source>The project&apos;s paint-over layer does not have the stated size.</source>
        <translation>Die Übermalebene des Projekts hat nicht die angegebene Größe.</translation>
    </message>
    <message>
        <source>The project&apos;s label map does not have the stated size.</source>
        <translation>Die Labelkarte des Projekts hat nicht die angegebene Größe.</translation>
    </message>
    <message>
        <source>The project&apos;s label map holds labels it does not describe.</source>
        <translation>Die Labelkarte des Projekts enthält Labels, die es nicht beschreibt.</translation>
    </message>
    <message>
        <source>A style&apos;s region does not have the stated size.</source>
        <translation>Der Bereich eines Stils hat nicht die angegebene Größe.</translation>
    </message>
    <message>
        <source>The project&apos;s part {name} is too large.</source>
        <translation>Der Teil {name} des Projekts ist zu groß.</translation>
    </message>
    <message>
        <source>Random style {seed}</source>
        <translation>Zufallsstil {seed}</translation>
    </message>
    <message>
        <source>A style has at most {count} parts; unlock some labels first.</source>
        <translation>Ein Stil hat höchstens {count} Teile; entsperren Sie zuerst einige Labels.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {why}.</source>
        <translation>Die Datei kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be created: {why}.</source>
        <translation>Der Ordner kann nicht angelegt werden: {why}.</translation>
    </message>
    <message>
        <source>There is something of this name that is no file; choose another name.</source>
        <translation>Etwas mit diesem Namen ist keine Datei; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file is write-protected. Save under another name, or take the protection away.</source>
        <translation>Die Datei ist schreibgeschützt. Speichern Sie unter einem anderen Namen, oder heben Sie den Schutz auf.</translation>
    </message>
    <message>
        <source>{why}; all of it is in {file}</source>
        <translation>{why}; alles steht in {file}</translation>
    </message>
    <message>
        <source>Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.</source>
        <translation>Bilder werden als .png, .jpg, .webp, .tif oder .pdf gespeichert; wählen Sie eine dieser Endungen.</translation>
    </message>
    <message>
        <source>WebP pictures have at most {side} pixels per side.</source>
        <translation>WebP-Bilder haben höchstens {side} Pixel je Seite.</translation>
    </message>
    <message>
        <source>CMYK pictures are saved as .tif, .jpg or .pdf.</source>
        <translation>CMYK-Bilder werden als .tif, .jpg oder .pdf gespeichert.</translation>
    </message>
    <message>
        <source>Pictures with 16 bits per channel are saved as .png or .tif.</source>
        <translation>Bilder mit 16 Bit je Kanal werden als .png oder .tif gespeichert.</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>Das Bild konnte nicht kodiert werden.</translation>
    </message>
    <message>
        <source>A table has 1 to {count} labels.</source>
        <translation>Eine Tabelle hat 1 bis {count} Label.</translation>
    </message>
    <message>
        <source>There are no colours of {name}; choose one of {known}, or a .csv file.</source>
        <translation>Es gibt keine Farben von {name}; wählen Sie {known} oder eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Label maps are saved as .png.</source>
        <translation>Labelkarten werden als .png gespeichert.</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>Die Tabelle ist zu groß.</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>Speichern Sie die Tabelle als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}.</source>
        <translation>Die erste Zeile nennt die Spalten: {columns}.</translation>
    </message>
    <message>
        <source>a label has no name</source>
        <translation>ein Label hat keinen Namen</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Zeile {line}: {why}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} give one colour to two labels.</source>
        <translation>Die Zeilen {first} und {second} geben zwei Labeln dieselbe Farbe.</translation>
    </message>
    <message>
        <source>Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.</source>
        <translation>Filme werden als .mp4, .webm, .gif oder .webp gespeichert; wählen Sie eine dieser Endungen.</translation>
    </message>
    <message>
        <source>A film needs a folder for temporary files: {why}.</source>
        <translation>Ein Film braucht einen Ordner für temporäre Dateien: {why}.</translation>
    </message>
    <message>
        <source>This computer cannot write such films; choose .gif or .webp.</source>
        <translation>Dieser Computer kann solche Filme nicht schreiben; wählen Sie .gif oder .webp.</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another one.</source>
        <translation>Unter diesem Namen gibt es schon etwas; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The film could not be finished; the disk with the folder {folder} may be full.</source>
        <translation>Der Film konnte nicht fertiggestellt werden; der Datenträger mit dem Ordner {folder} ist vielleicht voll.</translation>
    </message>
    <message>
        <source>This picture stops whatever reads it: it is damaged, or takes too much time or memory.</source>
        <translation>Dieses Bild bringt zum Stehen, was es liest: Es ist beschädigt oder braucht zu viel Zeit oder Speicher.</translation>
    </message>
    <message>
        <source>The file is too large: at most {count} MB can be opened.</source>
        <translation>Die Datei ist zu groß: Es lassen sich höchstens {count} MB öffnen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>HEIC photos need the package pillow-heif; or save them as JPEG.</source>
        <translation>HEIC-Fotos brauchen das Paket pillow-heif; oder Sie speichern sie als JPEG.</translation>
    </message>
    <message>
        <source>This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).</source>
        <translation>Das ist kein Bild, das dieses Programm lesen kann (PNG, JPEG, WebP, TIFF oder BMP).</translation>
    </message>
    <message>
        <source>The picture is too large: with {channels} channels of {bits} bits, at most {count} million pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.</source>
        <translation>Das Bild ist zu groß: Bei {channels} Kanälen mit {bits} Bit lassen sich höchstens {count} Millionen Pixel öffnen. Verkleinere es, oder speichere es mit 8 Bit und ohne Transparenz.</translation>
    </message>
    <message>
        <source>The picture is too large: at most {count} million pixels can be opened, for example {width} x {height}. Make it smaller first.</source>
        <translation>Das Bild ist zu groß: Es lassen sich höchstens {count} Millionen Pixel öffnen, zum Beispiel {width} x {height}. Verkleinere es zuerst.</translation>
    </message>
    <message>
        <source>The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.</source>
        <translation>Die Zahl {number} bei Pixel ({column}, {row}) ist keine Labelnummer; diese liegen zwischen 0 und 255.</translation>
    </message>
    <message>
        <source>The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.</source>
        <translation>Die Labelnummer {id} am Pixel ({column}, {row}) gehört zu keinem der {count} Labels.</translation>
    </message>
    <message>
        <source>The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. Save label maps without smoothing and as PNG.</source>
        <translation>Die Farbe {color} am Pixel ({column}, {row}) gehört zu keinem Label von {labels}. Speichern Sie Labelkarten ohne Glättung und als PNG.</translation>
    </message>
    <message>
        <source>The file is too large for a label set.</source>
        <translation>Die Datei ist zu groß für einen Labelsatz.</translation>
    </message>
    <message>
        <source>This is not a usable label set: {why}.</source>
        <translation>Das ist kein brauchbarer Labelsatz: {why}.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>sie ist kein Text</translation>
    </message>
    <message>
        <source>There is no label set {name}; choose one of {known}, or a YAML file.</source>
        <translation>Es gibt keinen Labelsatz {name}; wählen Sie einen von {known} oder eine YAML-Datei.</translation>
    </message>
    <message>
        <source>This is no generator checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>Das ist kein Generator-Checkpoint des Codes zum Artikel oder von Engberg.</translation>
    </message>
    <message>
        <source>The files do not fit together: {why}.</source>
        <translation>Die Dateien passen nicht zusammen: {why}.</translation>
    </message>
    <message>
        <source>This is no checkpoint, or it holds more than weights.</source>
        <translation>Das ist kein Checkpoint, oder er enthält mehr als Gewichte.</translation>
    </message>
    <message>
        <source>The checkpoint is broken: {name} holds values that are no numbers.</source>
        <translation>Der Checkpoint ist defekt: {name} enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>An aspect ratio lies between 1/16 and 16.</source>
        <translation>Ein Seitenverhältnis liegt zwischen 1/16 und 16.</translation>
    </message>
    <message>
        <source>{name} in the checkpoint is no weight.</source>
        <translation>{name} im Checkpoint ist kein Gewicht.</translation>
    </message>
    <message>
        <source>The checkpoint has {channels} input channels, the label set {labels} labels.</source>
        <translation>Der Checkpoint hat {channels} Eingangskanäle, der Labelsatz {labels} Labels.</translation>
    </message>
    <message>
        <source>A start grid of {cells} cells cannot have the aspect ratio {ratio}.</source>
        <translation>Ein Startraster aus {cells} Zellen kann nicht das Seitenverhältnis {ratio} haben.</translation>
    </message>
    <message>
        <source>a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)</source>
        <translation>ein Startraster von {rows} x {columns} (Bilder {columns}:{rows} im Training)</translation>
    </message>
    <message>
        <source>{count} doublings ({mode})</source>
        <translation>{count} Verdopplungen ({mode})</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>unknown pixels</source>
        <translation>unbekannte Pixel</translation>
    </message>
    <message>
        <source>a last channel of {kind}</source>
        <translation>letzter Kanal: {kind}</translation>
    </message>
    <message>
        <source>Assumed: {parts}.</source>
        <translation>Angenommen: {parts}.</translation>
    </message>
    <message>
        <source>This is no encoder checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>Das ist kein Encoder-Checkpoint des Codes zum Artikel oder von Engberg.</translation>
    </message>
    <message>
        <source>This encoder is of an unknown kind: {why}.</source>
        <translation>Dieser Encoder ist von unbekannter Art: {why}.</translation>
    </message>
    <message>
        <source>The checkpoint lacks the weights {name}.</source>
        <translation>Dem Checkpoint fehlen die Gewichte {name}.</translation>
    </message>
    <message>
        <source>The weights {name} have the wrong shape.</source>
        <translation>Die Gewichte {name} haben die falsche Form.</translation>
    </message>
    <message>
        <source>The checkpoint holds weights that do not belong there ({name}).</source>
        <translation>Der Checkpoint enthält Gewichte, die nicht hineingehören ({name}).</translation>
    </message>
    <message>
        <source>The models that came with the program stay.</source>
        <translation>Die mitgelieferten Modelle bleiben.</translation>
    </message>
    <message>
        <source>The model cannot be removed: {why}.</source>
        <translation>Das Modell kann nicht entfernt werden: {why}.</translation>
    </message>
    <message>
        <source>The model holds weights it does not describe ({name}).</source>
        <translation>Das Modell enthält Gewichte, die es nicht beschreibt ({name}).</translation>
    </message>
    <message>
        <source>The model lacks the weights {name}.</source>
        <translation>Dem Modell fehlen die Gewichte {name}.</translation>
    </message>
    <message>
        <source>The model cannot be read: {why}.</source>
        <translation>Das Modell kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The model file is damaged; its weights cannot be read.</source>
        <translation>Die Modelldatei ist beschädigt; ihre Gewichte lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The model is broken: its weights are so large that no picture comes of them.</source>
        <translation>Das Modell ist defekt: Seine Gewichte sind so groß, dass kein Bild daraus wird.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Für dieses Modell reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds values that are no numbers.</source>
        <translation>Das Modell ist defekt: {name} enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds negative variances.</source>
        <translation>Das Modell ist kaputt: {name} enthält negative Varianzen.</translation>
    </message>
    <message>
        <source>This is not a model file.</source>
        <translation>Das ist keine Modelldatei.</translation>
    </message>
    <message>
        <source>This is not a model file, or it is cut off.</source>
        <translation>Das ist keine Modelldatei, oder sie ist abgeschnitten.</translation>
    </message>
    <message>
        <source>This file holds weights, but it was not made by this program.</source>
        <translation>Diese Datei enthält Gewichte, stammt aber nicht aus diesem Programm.</translation>
    </message>
    <message>
        <source>The model holds weights of a kind that is not supported.</source>
        <translation>Das Modell enthält Gewichte einer Art, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The model was made by a newer version of this program.</source>
        <translation>Das Modell stammt aus einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged ({why}).</source>
        <translation>Die Beschreibung des Modells ist beschädigt ({why}).</translation>
    </message>
    <message>
        <source>There is no device called {name}; choose auto, cpu, cuda or mps.</source>
        <translation>Ein Gerät namens {name} gibt es nicht; wählen Sie auto, cpu, cuda oder mps.</translation>
    </message>
    <message>
        <source>This computer has no usable {name} device.</source>
        <translation>Dieser Rechner hat kein brauchbares {name}-Gerät.</translation>
    </message>
    <message>
        <source>The painter cannot be started: {why}.</source>
        <translation>Der Maler kann nicht gestartet werden: {why}.</translation>
    </message>
    <message>
        <source>The painter stood still and was restarted.</source>
        <translation>Der Maler stand still und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The picture took too long; the painter was restarted.</source>
        <translation>Das Bild brauchte zu lange; der Maler wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The painter stopped and was restarted.</source>
        <translation>Der Maler hörte auf und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>This model cannot turn photos into label maps.</source>
        <translation>Dieses Modell kann aus Fotos keine Labelkarten machen.</translation>
    </message>
    <message>
        <source>The device has too little memory for a picture of this size.</source>
        <translation>Das Gerät hat zu wenig Speicher für ein Bild dieser Größe.</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>Die Grafikkarte</translation>
    </message>
    <message>
        <source>{card} cannot be used: {why}. The CPU paints in its place.</source>
        <translation>{card} lässt sich nicht verwenden: {why}. An ihrer Stelle malt die CPU.</translation>
    </message>
    <message>
        <source>This photo could not be labelled; see the log file.</source>
        <translation>Dieses Foto konnte nicht gedeutet werden; siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>This picture could not be painted; see the log file.</source>
        <translation>Dieses Bild konnte nicht gemalt werden; siehe Protokolldatei.</translation>
    </message>
    <message>
        <source>Paint a label map, see a landscape. Offline, on your own machine.</source>
        <translation>Eine Labelkarte malen, eine Landschaft sehen. Offline, auf dem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with Spatially-Adaptive Normalization”.</source>
        <translation>Generator und Stil-Encoder nach Park u. a. 2019, „Semantic Image Synthesis with Spatially-Adaptive Normalization“.</translation>
    </message>
    <message>
        <source>Apache License 2.0; the weights of the starter model CC BY-SA 4.0.</source>
        <translation>Apache License 2.0; die Gewichte des Startmodells CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>About GauGAN Desktop</source>
        <translation>Über GauGAN Desktop</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>Stilbilder</translation>
    </message>
    <message>
        <source>Photos behind the model</source>
        <translation>Fotos hinter dem Modell</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>Texturen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Ebene</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>&amp;Labels</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Werk&amp;zeuge</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>&amp;Stil</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Grey theme</source>
        <translation>Graues Design</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Design mit hohem Kontrast</translation>
    </message>
    <message>
        <source>By the document&apos;s shape</source>
        <translation>Nach der Form des Dokuments</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Übereinander</translation>
    </message>
    <message>
        <source>Large picture, small labels</source>
        <translation>Großes Bild, kleine Labels</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Negativ multiplizieren</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Copy from the picture: Ctrl or Alt and a click say from where</source>
        <translation>Aus dem Bild kopieren: Strg oder Alt und ein Klick sagen, woher</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>Farbe wählen...</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>Mischmodus</translation>
    </message>
    <message>
        <source>Opacity of the paint-over layer</source>
        <translation>Deckkraft der Übermalebene</translation>
    </message>
    <message>
        <source>Show the paint-over layer</source>
        <translation>Übermalebene zeigen</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Hide the paint-over layer</source>
        <translation>Übermalebene ausblenden</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>Nur die Labels</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Next arrangement</source>
        <translation>Nächste Anordnung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Einstellungen...</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriften</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Folder of label maps</source>
        <translation>Ordner mit Labelkarten</translation>
    </message>
    <message>
        <source>Label maps imported: {count}</source>
        <translation>Importierte Labelkarten: {count}</translation>
    </message>
    <message>
        <source>Photos that have label maps already: {count}. Replace those?</source>
        <translation>Fotos, die schon Labelkarten haben: {count}. Diese ersetzen?</translation>
    </message>
    <message>
        <source>One PNG for each photo, with the numbers of the labels.</source>
        <translation>Ein PNG je Foto mit den Nummern der Labels.</translation>
    </message>
    <message>
        <source>Coloured PNG</source>
        <translation>Farbiges PNG</translation>
    </message>
    <message>
        <source>One PNG for each photo in the labels&apos; colours, and a list of them, labelmap.txt.</source>
        <translation>Ein PNG je Foto in den Farben der Labels, dazu deren Liste labelmap.txt.</translation>
    </message>
    <message>
        <source>The photos, and beside each its areas as polygons.</source>
        <translation>Die Fotos, und neben jedem seine Flächen als Polygone.</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as run lengths.</source>
        <translation>Die Fotos, und eine Datei mit allen Flächen als Lauflängen.</translation>
    </message>
    <message>
        <source>COCO JSON, polygons</source>
        <translation>COCO JSON, Polygone</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as polygons.</source>
        <translation>Die Fotos, und eine Datei mit allen Flächen als Polygone.</translation>
    </message>
    <message>
        <source>The folders JPEGImages and SegmentationClass, and labelmap.txt.</source>
        <translation>Die Ordner JPEGImages und SegmentationClass, dazu labelmap.txt.</translation>
    </message>
    <message>
        <source>Label maps exported: {count}</source>
        <translation>Exportierte Labelkarten: {count}</translation>
    </message>
    <message>
        <source>The set does not have these labels. What are they in the set?</source>
        <translation>Die Sammlung hat diese Labels nicht. Was sind sie in der Sammlung?</translation>
    </message>
    <message>
        <source>Import label maps</source>
        <translation>Labelkarten importieren</translation>
    </message>
    <message>
        <source>Export label maps</source>
        <translation>Labelkarten exportieren</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder of the model for clicks</source>
        <translation>Ordner des Modells für Klicks</translation>
    </message>
    <message>
        <source>Model for clicks</source>
        <translation>Modell für Klicks</translation>
    </message>
    <message>
        <source>A model is learning from these maps. Pause it, then change the labels.</source>
        <translation>Ein Modell lernt gerade aus diesen Karten. Halten Sie es an, dann ändern Sie die Labels.</translation>
    </message>
    <message>
        <source>Something is still under way; the window closes as soon as it is done.</source>
        <translation>Etwas ist noch im Gang; das Fenster schließt sich, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>The last strokes are not saved. {why} Close all the same?</source>
        <translation>Die letzten Striche sind nicht gespeichert. {why} Trotzdem schließen?</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Done, and next</source>
        <translation>Fertig und weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Doch nicht fertig</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Sammlung</translation>
    </message>
    <message>
        <source>Labels of the set...</source>
        <translation>Labels der Sammlung...</translation>
    </message>
    <message>
        <source>Import label maps...</source>
        <translation>Labelkarten importieren...</translation>
    </message>
    <message>
        <source>Export label maps...</source>
        <translation>Labelkarten exportieren...</translation>
    </message>
    <message>
        <source>Model for clicks...</source>
        <translation>Modell für Klicks...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>&amp;Regionen</translation>
    </message>
    <message>
        <source>Fix or free the region under the pen</source>
        <translation>Region unter dem Stift festhalten oder lösen</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Suggest for all empty photos</source>
        <translation>Für alle leeren Fotos vorschlagen</translation>
    </message>
    <message>
        <source>Stop suggesting</source>
        <translation>Keine Vorschläge mehr</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Nächste zweifelhafte Stelle</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>Measure the pace</source>
        <translation>Tempo messen</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>Sammlung prüfen</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pause oder weiter</translation>
    </message>
    <message>
        <source>Use this model now</source>
        <translation>Dieses Modell jetzt benutzen</translation>
    </message>
    <message>
        <source>Discard the run...</source>
        <translation>Lauf verwerfen...</translation>
    </message>
    <message>
        <source>Export the model...</source>
        <translation>Modell exportieren...</translation>
    </message>
    <message>
        <source>Compare two runs...</source>
        <translation>Zwei Läufe vergleichen...</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Set and command for another computer...</source>
        <translation>Sammlung und Befehl für einen anderen Rechner...</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>More of the labels</source>
        <translation>Mehr von den Labels</translation>
    </message>
    <message>
        <source>More of the photo</source>
        <translation>Mehr vom Foto</translation>
    </message>
    <message>
        <source>Suggestions under way</source>
        <translation>Vorschläge unterwegs</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Neu...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen...</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Samples appear here: label map, photo, and what the model makes of them.</source>
        <translation>Hier erscheinen Proben: Labelkarte, Foto, und was das Modell daraus macht.</translation>
    </message>
    <message>
        <source>Label map of another set...</source>
        <translation>Labelkarte eines anderen Satzes...</translation>
    </message>
    <message>
        <source>Labels from a photo...</source>
        <translation>Labels aus einem Foto...</translation>
    </message>
    <message>
        <source>Lost work...</source>
        <translation>Verlorene Arbeit...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Bild exportieren...</translation>
    </message>
    <message>
        <source>Export label map...</source>
        <translation>Labelkarte exportieren...</translation>
    </message>
    <message>
        <source>Label map for other programs...</source>
        <translation>Labelkarte für andere Programme...</translation>
    </message>
    <message>
        <source>Export making-of...</source>
        <translation>Entstehungsfilm exportieren...</translation>
    </message>
    <message>
        <source>Export for film and 3D</source>
        <translation>Für Film und 3D exportieren</translation>
    </message>
    <message>
        <source>Plates...</source>
        <translation>Bildebenen...</translation>
    </message>
    <message>
        <source>Parallax film...</source>
        <translation>Parallaxenfilm...</translation>
    </message>
    <message>
        <source>Day film...</source>
        <translation>Tagesfilm...</translation>
    </message>
    <message>
        <source>HDR panorama...</source>
        <translation>HDR-Panorama...</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Batch...</source>
        <translation>Stapel...</translation>
    </message>
    <message>
        <source>Watch folder...</source>
        <translation>Ordner überwachen...</translation>
    </message>
    <message>
        <source>Paint every label map that another program saves into a folder</source>
        <translation>Jede Labelkarte malen, die ein anderes Programm in einen Ordner speichert</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop watching “{name}”</source>
        <translation>„{name}“ nicht mehr überwachen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Last label</source>
        <translation>Voriges Label</translation>
    </message>
    <message>
        <source>Finish shape</source>
        <translation>Form abschließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Writing the film...</source>
        <translation>Der Film wird geschrieben...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Modelle...</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>It ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Label map, photo; painted in its own style, that of the next row, the mean, a random one.</source>
        <translation>Labelkarte, Foto; gemalt in dessen Stil, dem der nächsten Zeile, dem mittleren, einem zufälligen.</translation>
    </message>
    <message>
        <source>Back to the samples</source>
        <translation>Zurück zu den Proben</translation>
    </message>
    <message>
        <source>Difference to the photos (falls)</source>
        <translation>Abstand zu den Fotos (sinkt)</translation>
    </message>
    <message>
        <source>Distance of all pictures (falls)</source>
        <translation>Abstand aller Bilder (sinkt)</translation>
    </message>
    <message>
        <source>The run saves and pauses after its step.</source>
        <translation>Der Lauf sichert nach diesem Schritt und hält an.</translation>
    </message>
    <message>
        <source>“{name}” is among your models now.</source>
        <translation>„{name}“ ist jetzt unter den eigenen Modellen.</translation>
    </message>
    <message>
        <source>Delete this run and what it has learned?</source>
        <translation>Diesen Lauf löschen, mit allem, was er gelernt hat?</translation>
    </message>
    <message>
        <source>Your document after step {step}</source>
        <translation>Ihr Dokument nach Schritt {step}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>Bis ich es beende</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} Pixel</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Share of the training that is done</source>
        <translation>Anteil des Trainings, der geschafft ist</translation>
    </message>
    <message>
        <source>Paint my document along</source>
        <translation>Mein Dokument mitmalen</translation>
    </message>
    <message>
        <source>Every few minutes the open document is painted by what the run has learned by then</source>
        <translation>Alle paar Minuten wird das offene Dokument mit dem gemalt, was der Lauf bis dahin gelernt hat</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Jetzt benutzen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Beenden und behalten</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Finished photos: {count}.</source>
        <translation>Fertige Fotos: {count}.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Try some steps, and say how far this goes on this computer</source>
        <translation>Ein paar Schritte ausprobieren und sagen, wie weit das auf diesem Rechner führt</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Smaller than {size} pixels and therefore soft: {count}.</source>
        <translation>Kleiner als {size} Pixel und daher unscharf: {count}.</translation>
    </message>
    <message>
        <source>How far it goes on this computer is not measured yet.</source>
        <translation>Wie weit das auf diesem Rechner führt, ist noch nicht gemessen.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here.</source>
        <translation>Der ganze Lehrgang dauert hier etwa {time}.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here; {gpu} on a recent GPU.</source>
        <translation>Der ganze Lauf dauert hier etwa {time}; auf einer neueren GPU {gpu}.</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Im Akkubetrieb ruhen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>Als Modell behalten</translation>
    </message>
    <message>
        <source>A moment, please...</source>
        <translation>Einen Moment, bitte...</translation>
    </message>
    <message>
        <source>Runs of this set</source>
        <translation>Läufe dieser Sammlung</translation>
    </message>
    <message>
        <source>Teach the labeller</source>
        <translation>Labeler lernen lassen</translation>
    </message>
    <message>
        <source>It learns from your finished maps; Suggest is better from then on</source>
        <translation>Er lernt aus Ihren fertigen Karten; danach sind die Vorschläge besser</translation>
    </message>
    <message>
        <source>Share of the lesson that is done</source>
        <translation>Wie weit der Unterricht ist</translation>
    </message>
    <message>
        <source>It waits for mains power</source>
        <translation>Wartet auf Netzstrom</translation>
    </message>
    <message>
        <source>A smaller size needs less; other programs may hold memory, too.</source>
        <translation>Eine kleinere Größe braucht weniger; auch andere Programme können Speicher belegen.</translation>
    </message>
    <message>
        <source>Make room on the disk; then it goes on from its last checkpoint.</source>
        <translation>Schaffen Sie Platz auf der Festplatte; dann geht es vom letzten Zwischenstand aus weiter.</translation>
    </message>
    <message>
        <source>After {learned} photos: {share} %</source>
        <translation>Nach {learned} Fotos: {share} %</translation>
    </message>
    <message>
        <source>At first: {share} %</source>
        <translation>Anfangs: {share} %</translation>
    </message>
    <message>
        <source>Right in suggestions:</source>
        <translation>Richtig an den Vorschlägen:</translation>
    </message>
    <message>
        <source>The computer or someone else ended it, perhaps for lack of memory.</source>
        <translation>Der Computer oder jemand anders hat das Training beendet, vielleicht aus Speichermangel.</translation>
    </message>
    <message>
        <source>Looking at the photos...</source>
        <translation>Die Fotos werden angesehen...</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Your document from step to step</source>
        <translation>Ihr Dokument von Schritt zu Schritt</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>{seconds} s je Schritt</translation>
    </message>
    <message>
        <source>Random style</source>
        <translation>Zufallsstil</translation>
    </message>
    <message>
        <source>Variations...</source>
        <translation>Variationen...</translation>
    </message>
    <message>
        <source>Style from image...</source>
        <translation>Stil aus einem Bild...</translation>
    </message>
    <message>
        <source>Pin the style</source>
        <translation>Stil anheften</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>Stile mischen</translation>
    </message>
    <message>
        <source>360-degree view...</source>
        <translation>360-Grad-Ansicht...</translation>
    </message>
    <message>
        <source>Picture before the last change</source>
        <translation>Bild vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Proof of the colour profile</source>
        <translation>Farbprofil-Proof</translation>
    </message>
    <message>
        <source>Gamut warning</source>
        <translation>Farbumfang-Warnung</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An das Fenster anpassen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom auf 100 %</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Zoom auf die Auswahl</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>Ansicht spiegeln</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Ansicht nach links drehen</translation>
    </message>
    <message>
        <source>View upright</source>
        <translation>Ansicht aufrecht</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Ansicht nach rechts drehen</translation>
    </message>
    <message>
        <source>Hide panels</source>
        <translation>Bedienfelder verbergen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Colour-blind safe label colours</source>
        <translation>Labelfarben für Farbenblinde</translation>
    </message>
    <message>
        <source>Patterns on labels</source>
        <translation>Muster auf Labels</translation>
    </message>
    <message>
        <source>Opacity of the picture over the labels</source>
        <translation>Deckkraft des Bildes über den Labels</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Deckkraft des Bildes</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>The report is on the clipboard; paste it into your message</source>
        <translation>Der Bericht liegt in der Zwischenablage; fügen Sie ihn in Ihre Nachricht ein</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Square, 512 x 512</source>
        <translation>Quadrat, 512 x 512</translation>
    </message>
    <message>
        <source>Landscape 3:2, 768 x 512</source>
        <translation>Querformat 3:2, 768 x 512</translation>
    </message>
    <message>
        <source>Wide 16:9, 896 x 512</source>
        <translation>Breit 16:9, 896 x 512</translation>
    </message>
    <message>
        <source>A4, 704 x 512</source>
        <translation>A4, 704 x 512</translation>
    </message>
    <message>
        <source>Portrait 2:3, 512 x 768</source>
        <translation>Hochformat 2:3, 512 x 768</translation>
    </message>
    <message>
        <source>Large square, 1024 x 1024</source>
        <translation>Großes Quadrat, 1024 x 1024</translation>
    </message>
    <message>
        <source>Landscape 3:2, 1536 x 1024</source>
        <translation>Querformat 3:2, 1536 x 1024</translation>
    </message>
    <message>
        <source>Full HD, 1920 x 1080</source>
        <translation>Full HD, 1920 x 1080</translation>
    </message>
    <message>
        <source>Cinema 21:9, 2560 x 1080</source>
        <translation>Kino 21:9, 2560 x 1080</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4961 x 3508</source>
        <translation>A3 mit 300 dpi, 4961 x 3508</translation>
    </message>
    <message>
        <source>A2 at 300 dpi, 7016 x 4961</source>
        <translation>A2 mit 300 dpi, 7016 x 4961</translation>
    </message>
    <message>
        <source>Panorama 2:1, 1024 x 512, seamless</source>
        <translation>Panorama 2:1, 1024 x 512, nahtlos</translation>
    </message>
    <message>
        <source>Tile, 512 x 512, seamless</source>
        <translation>Kachel, 512 x 512, nahtlos</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Gefüllt mit</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>Größe des Dokuments</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>Seitenverhältnis beibehalten</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bits (PNG and TIFF)</source>
        <translation>16 Bit (PNG und TIFF)</translation>
    </message>
    <message>
        <source>Pixels per inch that other programs print the picture with</source>
        <translation>Pixel pro Zoll, mit denen andere Programme das Bild drucken</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: higher is better and makes larger files</source>
        <translation>Für JPEG und WebP: höher ist besser und macht größere Dateien</translation>
    </message>
    <message>
        <source>sRGB, for screens</source>
        <translation>sRGB, für Bildschirme</translation>
    </message>
    <message>
        <source>From a file...</source>
        <translation>Aus einer Datei...</translation>
    </message>
    <message>
        <source>Write model, style and licence into the file</source>
        <translation>Modell, Stil und Lizenz in die Datei schreiben</translation>
    </message>
    <message>
        <source>Margin (PDF)</source>
        <translation>Rand (PDF)</translation>
    </message>
    <message>
        <source>{width} x {height} cm, {count} megapixels</source>
        <translation>{width} x {height} cm, {count} Megapixel</translation>
    </message>
    <message>
        <source>Colour profiles</source>
        <translation>Farbprofile</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Pictures to paint</source>
        <translation>Zu malende Bilder</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Dateien hinzufügen...</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>Dieses Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Open a list...</source>
        <translation>Liste öffnen...</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>A style, size or model of its own for each picture; the others are as in the window.</source>
        <translation>Jedem Bild sein eigener Stil, seine Größe oder sein Modell; die übrigen sind wie im Fenster.</translation>
    </message>
    <message>
        <source>Projects, label maps</source>
        <translation>Projekte, Labelkarten</translation>
    </message>
    <message>
        <source>Save the document first; the batch paints what its file holds.</source>
        <translation>Speichern Sie das Dokument zuerst; der Stapel malt, was in der Datei steht.</translation>
    </message>
    <message>
        <source>Stopped. Start it again to go on.</source>
        <translation>Angehalten. Starten Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Wohin die Bilder kommen</translation>
    </message>
    <message>
        <source>Painting in the background; one may close this and go on.</source>
        <translation>Wird im Hintergrund gemalt; Sie können dies schließen und weitermachen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>Wie im Dokument</translation>
    </message>
    <message>
        <source>As the document</source>
        <translation>Wie das Dokument</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Another picture...</source>
        <translation>Ein anderes Bild...</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>Je Kanal</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>Andere Breite</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>Quality (JPEG, WebP)</source>
        <translation>Qualität (JPEG, WebP)</translation>
    </message>
    <message>
        <source>Day film</source>
        <translation>Tagesfilm</translation>
    </message>
    <message>
        <source>Lights of the film, from the first to the last</source>
        <translation>Lichter des Films, vom ersten bis zum letzten</translation>
    </message>
    <message>
        <source>Back to the first light, to be shown in a loop</source>
        <translation>Zurück zum ersten Licht, zum endlosen Abspielen</translation>
    </message>
    <message>
        <source>Numbered PNG files in a new folder, in place of a film</source>
        <translation>Nummerierte PNG-Dateien in einem neuen Ordner statt eines Films</translation>
    </message>
    <message>
        <source>The picture passes from light to light. Drag them into another order.</source>
        <translation>Das Bild geht von Licht zu Licht über. Ziehen Sie sie in eine andere Reihenfolge.</translation>
    </message>
    <message>
        <source>Add the document&apos;s light as it is now</source>
        <translation>Das Licht des Dokuments, wie es jetzt ist, hinzufügen</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>Lights of the day film</source>
        <translation>Lichter des Tagesfilms</translation>
    </message>
    <message>
        <source>Mean style</source>
        <translation>Mittlerer Stil</translation>
    </message>
    <message>
        <source>Small, painted fast</source>
        <translation>Klein, schnell gemalt</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large, painted slowly</source>
        <translation>Groß, langsam gemalt</translation>
    </message>
    <message>
        <source>Making-of</source>
        <translation>Entstehungsfilm</translation>
    </message>
    <message>
        <source>Show the labels beside the picture</source>
        <translation>Labels neben dem Bild zeigen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformieren</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Replace label</source>
        <translation>Label ersetzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>with</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>Labels of the label map</source>
        <translation>Labels der Labelkarte</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Save them?</source>
        <translation>„{name}“ hat ungespeicherte Änderungen. Speichern?</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>Another program has changed “{file}” since you opened it. Save over it all the same?</source>
        <translation>Ein anderes Programm hat „{file}“ geändert, seit Sie die Datei geöffnet haben. Trotzdem überschreiben?</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Discard lost work</source>
        <translation>Verlorene Arbeit verwerfen</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}” for good?</source>
        <translation>Die ungespeicherte Arbeit an „{name}“ endgültig verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>“{name}” is a photo rather than a label map. What shall it be?</source>
        <translation>„{name}“ ist eher ein Foto als eine Labelkarte. Was soll es werden?</translation>
    </message>
    <message>
        <source>Turn it into labels</source>
        <translation>In Labels verwandeln</translation>
    </message>
    <message>
        <source>Take its style</source>
        <translation>Stil übernehmen</translation>
    </message>
    <message>
        <source>Trace from it</source>
        <translation>Davon abzeichnen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>{kind} files cannot be saved here. Save “{file}” instead?</source>
        <translation>Dateien der Art {kind} lassen sich hier nicht speichern. Stattdessen „{file}“ speichern?</translation>
    </message>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>„{file}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste as layer</source>
        <translation>Als Ebene einfügen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Current label</source>
        <translation>Aktuelles Label</translation>
    </message>
    <message>
        <source>Painted on the layer</source>
        <translation>Was die Ebene zeigt</translation>
    </message>
    <message>
        <source>Keep as a hidden layer</source>
        <translation>Als verborgene Ebene behalten</translation>
    </message>
    <message>
        <source>Grow...</source>
        <translation>Vergrößern...</translation>
    </message>
    <message>
        <source>Shrink...</source>
        <translation>Verkleinern...</translation>
    </message>
    <message>
        <source>Feather...</source>
        <translation>Rand auflösen...</translation>
    </message>
    <message>
        <source>Smooth...</source>
        <translation>Glätten...</translation>
    </message>
    <message>
        <source>Nothing is painted on this layer.</source>
        <translation>Auf dieser Ebene ist nichts gemalt.</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>Es ist noch nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>Auswahl behalten</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <translation>Von der Auswahl bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Size...</source>
        <translation>Größe...</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>Auf Auswahl zuschneiden</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirror top and bottom</source>
        <translation>Oben-unten spiegeln</translation>
    </message>
    <message>
        <source>Shift by half, seamless</source>
        <translation>Um die Hälfte verschieben, nahtlos</translation>
    </message>
    <message>
        <source>Reference photo...</source>
        <translation>Referenzfoto...</translation>
    </message>
    <message>
        <source>Remove reference photo</source>
        <translation>Referenzfoto entfernen</translation>
    </message>
    <message>
        <source>Bend the borders of the picture as nature&apos;s are; off: as painted</source>
        <translation>Die Ränder im Bild biegen wie in der Natur; aus: wie gemalt</translation>
    </message>
    <message>
        <source>Lay relief, clouds, reflections and shade over the picture; off: as the model paints</source>
        <translation>Relief, Wolken, Spiegelungen und Schatten über das Bild legen; aus: wie das Modell malt</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Neue Ebene</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>Ebene verdoppeln</translation>
    </message>
    <message>
        <source>Merge down</source>
        <translation>Nach unten verschmelzen</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>Ebene löschen</translation>
    </message>
    <message>
        <source>Raise layer</source>
        <translation>Ebene nach oben</translation>
    </message>
    <message>
        <source>Lower layer</source>
        <translation>Ebene nach unten</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>Ebene sperren</translation>
    </message>
    <message>
        <source>Group with the layer below</source>
        <translation>Mit der Ebene darunter gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Gruppe zuklappen</translation>
    </message>
    <message>
        <source>A folded group is raised, lowered and moved as one</source>
        <translation>Eine zugeklappte Gruppe wird als Ganzes gehoben, gesenkt und verschoben</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Alles zusammenfügen</translation>
    </message>
    <message>
        <source>Mirror layer left and right</source>
        <translation>Ebene links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirror layer top and bottom</source>
        <translation>Ebene oben-unten spiegeln</translation>
    </message>
    <message>
        <source>Transform...</source>
        <translation>Transformieren...</translation>
    </message>
    <message>
        <source>Replace label...</source>
        <translation>Label ersetzen...</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Striche</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Earlier strokes</source>
        <translation>Frühere Striche</translation>
    </message>
    <message>
        <source>Paint rough strokes first, one in each thing; Snap lets them grow.</source>
        <translation>Erst grobe Striche malen, in jedes Ding einen; Einrasten lässt sie wachsen.</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Keep strokes as painted</source>
        <translation>Striche lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Free a region</source>
        <translation>Region lösen</translation>
    </message>
    <message>
        <source>Fix a region</source>
        <translation>Region festhalten</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>Ränder glätten</translation>
    </message>
    <message>
        <source>Nothing is painted on the photo before this one.</source>
        <translation>Auf dem Foto vor diesem ist nichts gemalt.</translation>
    </message>
    <message>
        <source>Copy from the previous photo</source>
        <translation>Vom vorigen Foto übernehmen</translation>
    </message>
    <message>
        <source>Nothing is painted yet.</source>
        <translation>Noch ist nichts gemalt.</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Flecken entfernen</translation>
    </message>
    <message>
        <source>Fill unpainted</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>{name}: the document changed meanwhile, so nothing was done.</source>
        <translation>{name}: Das Dokument hat sich inzwischen geändert, darum geschah nichts.</translation>
    </message>
    <message>
        <source>There is nothing to transform on this layer.</source>
        <translation>Auf dieser Ebene gibt es nichts zu transformieren.</translation>
    </message>
    <message>
        <source>Only seamless documents are shifted; see Image &gt; Seamless.</source>
        <translation>Nur nahtlose Dokumente lassen sich verschieben; siehe Bild &gt; Nahtlos.</translation>
    </message>
    <message>
        <source>Select what shall stay, then crop.</source>
        <translation>Wählen Sie aus, was bleiben soll, dann schneiden Sie zu.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Labels.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>The current label is nowhere in the document.</source>
        <translation>Das aktuelle Label kommt im Dokument nicht vor.</translation>
    </message>
    <message>
        <source>Exported {file}; files with layers stay in sRGB</source>
        <translation>{file} exportiert; Dateien mit Ebenen bleiben in sRGB</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop, mit Ebenen</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster, mit Ebenen</translation>
    </message>
    <message>
        <source>Pictures of that size are saved as .png, .jpg, .tif or .pdf.</source>
        <translation>Bilder dieser Größe werden als .png, .jpg, .tif oder .pdf gespeichert.</translation>
    </message>
    <message>
        <source>Export label map</source>
        <translation>Labelkarte exportieren</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>Indiziertes PNG</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>Das Bild liegt in der Zwischenablage</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Painting the picture...</source>
        <translation>Das Bild wird gemalt...</translation>
    </message>
    <message>
        <source>Label map for other programs</source>
        <translation>Labelkarte für andere Programme</translation>
    </message>
    <message>
        <source>A table of colours...</source>
        <translation>Eine Farbtabelle...</translation>
    </message>
    <message>
        <source>Numbers of labels instead of colours</source>
        <translation>Nummern der Label statt Farben</translation>
    </message>
    <message>
        <source>Models that paint from segmentations know these colours.</source>
        <translation>Modelle, die nach Segmentierungen malen, kennen diese Farben.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Without a partner there, and written as nothing: {labels}</source>
        <translation>Dort ohne Entsprechung und darum leer geschrieben: {labels}</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>{file} exportiert</translation>
    </message>
    <message>
        <source>Projects, label maps, photos</source>
        <translation>Projekte, Labelkarten, Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>Labelkarte</translation>
    </message>
    <message>
        <source>Which labels does “{file}” use?</source>
        <translation>Welche Labels verwendet „{file}“?</translation>
    </message>
    <message>
        <source>Does it use other labels?</source>
        <translation>Verwendet sie andere Labels?</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Bisherige Bilder</translation>
    </message>
    <message>
        <source>Pictures appear here as you paint. Click one to bring it back.</source>
        <translation>Hier erscheinen Bilder, während Sie malen. Ein Klick holt eines zurück.</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>Bild zurückholen</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Labels suchen</translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation>Weiter vorn in der Liste</translation>
    </message>
    <message>
        <source>Later in the list</source>
        <translation>Weiter hinten in der Liste</translation>
    </message>
    <message>
        <source>In the order of groups</source>
        <translation>Nach Gruppen geordnet</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>Pflanzen</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>{label}, texture locked</source>
        <translation>{label}, Textur gesperrt</translation>
    </message>
    <message>
        <source>{label}, used lately</source>
        <translation>{label}, zuletzt benutzt</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Tick to show, double-click to rename, drag to reorder</source>
        <translation>Haken zeigt die Ebene, Doppelklick benennt um, Ziehen ordnet</translation>
    </message>
    <message>
        <source>A group of layers; click the arrow to fold it</source>
        <translation>Eine Gruppe von Ebenen; ein Klick auf den Pfeil klappt sie zu</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} ist gesperrt</translation>
    </message>
    <message>
        <source>Show group</source>
        <translation>Gruppe zeigen</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Ebene zeigen</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>Ebene umbenennen</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>Ebenen ordnen</translation>
    </message>
    <message>
        <source>Style image</source>
        <translation>Stilbild</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>Das ist das letzte Foto.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>Das ist das erste Foto.</translation>
    </message>
    <message>
        <source>All photos are done. Train a model with them on the next page.</source>
        <translation>Alle Fotos sind fertig. Auf der nächsten Seite lernt ein Modell daraus.</translation>
    </message>
    <message>
        <source>Doubtful places: {count}; D goes from one to the next.</source>
        <translation>Zweifelhafte Stellen: {count}; D führt von einer zur nächsten.</translation>
    </message>
    <message>
        <source>Nothing is in doubt; Suggest says where it is unsure.</source>
        <translation>Nichts ist zweifelhaft; der Vorschlag sagt, wo er unsicher ist.</translation>
    </message>
    <message>
        <source>unpainted</source>
        <translation>unbemalt</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Übermalen</translation>
    </message>
    <message>
        <source>Painting...</source>
        <translation>Wird gemalt...</translation>
    </message>
    <message>
        <source>You can go on painting and save your work.</source>
        <translation>Sie können weitermalen und Ihre Arbeit speichern.</translation>
    </message>
    <message>
        <source>Paint something first; the film shows how the picture came about.</source>
        <translation>Malen Sie erst etwas; der Film zeigt, wie das Bild entstanden ist.</translation>
    </message>
    <message>
        <source>Painting the film...</source>
        <translation>Der Film wird gemalt...</translation>
    </message>
    <message>
        <source>Labels without a partner</source>
        <translation>Labels ohne Partner</translation>
    </message>
    <message>
        <source>Leave it unpainted</source>
        <translation>Unbemalt lassen</translation>
    </message>
    <message>
        <source>Partner of {label}</source>
        <translation>Partner von {label}</translation>
    </message>
    <message>
        <source>The model does not know these labels. What shall it paint in their place?</source>
        <translation>Das Modell kennt diese Labels nicht. Was soll es an ihrer Stelle malen?</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>The model file now holds other labels; they were matched anew.</source>
        <translation>Die Modelldatei enthält jetzt andere Labels; sie wurden neu zugeordnet.</translation>
    </message>
    <message>
        <source>Painted with the model “{name}”, which is not here</source>
        <translation>Gemalt mit dem Modell „{name}“, das hier fehlt</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Ein anderes Modell</translation>
    </message>
    <message>
        <source>This was painted with the model “{name}”. Go over to it?</source>
        <translation>Dies wurde mit dem Modell „{name}“ gemalt. Dazu wechseln?</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>Kernel-Abstand</translation>
    </message>
    <message>
        <source>From a checkpoint</source>
        <translation>Aus einem Checkpoint</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Paint with this</source>
        <translation>Damit malen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add a model file...</source>
        <translation>Modelldatei hinzufügen...</translation>
    </message>
    <message>
        <source>Import a checkpoint...</source>
        <translation>Checkpoint importieren...</translation>
    </message>
    <message>
        <source>A generator as the paper&apos;s code or Engberg&apos;s saves it</source>
        <translation>Ein Generator, wie ihn der Code zum Artikel oder der von Engberg speichert</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Import a checkpoint: the generator</source>
        <translation>Checkpoint importieren: der Generator</translation>
    </message>
    <message>
        <source>The checkpoint could not be read.</source>
        <translation>Der Checkpoint konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Checkpoint importieren</translation>
    </message>
    <message>
        <source>None: styles by dice only</source>
        <translation>Keiner: Stile nur per Würfel</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Labelsatz</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>Stil-Encoder</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>pictures and dice</source>
        <translation>Bilder und Würfel</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>Würfel</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Photos to labels</source>
        <translation>Fotos zu Labels</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Photoshop, a group for each plate (.psd)</source>
        <translation>Photoshop, eine Gruppe für jede Bildebene (.psd)</translation>
    </message>
    <message>
        <source>OpenRaster, a group for each plate (.ora)</source>
        <translation>OpenRaster, eine Gruppe für jede Bildebene (.ora)</translation>
    </message>
    <message>
        <source>OpenEXR, linear, a layer for each plate (.exr)</source>
        <translation>OpenEXR, linear, eine Ebene für jede Bildebene (.exr)</translation>
    </message>
    <message>
        <source>Folder of PNG files</source>
        <translation>Ordner mit PNG-Dateien</translation>
    </message>
    <message>
        <source>Needs the Python package OpenEXR, which is not installed</source>
        <translation>Braucht das Python-Paket OpenEXR, das nicht installiert ist</translation>
    </message>
    <message>
        <source>Export plates</source>
        <translation>Bildebenen exportieren</translation>
    </message>
    <message>
        <source>Every plate shows all of itself: what stood before it is gone, what was behind is painted.</source>
        <translation>Jede Bildebene zeigt sich ganz: Was davor stand, ist weg, was dahinter lag, ist gemalt.</translation>
    </message>
    <message>
        <source>One plate for each visible layer</source>
        <translation>Eine Bildebene für jede sichtbare Ebene</translation>
    </message>
    <message>
        <source>By depth: sky, distance, ground, foreground</source>
        <translation>Nach Tiefe: Himmel, Ferne, Boden, Vordergrund</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>Bildebenen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Painting the plates...</source>
        <translation>Die Bildebenen werden gemalt...</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>Busch</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>Erde</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>Berg</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>Pflanze</translation>
    </message>
    <message>
        <source>river</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>Fels</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>Sand</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>Stein</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Clear noon</source>
        <translation>Klarer Mittag</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>Goldlicht</translation>
    </message>
    <message>
        <source>Red sunset</source>
        <translation>Abendrot</translation>
    </message>
    <message>
        <source>Blue dusk</source>
        <translation>Dämmerung</translation>
    </message>
    <message>
        <source>Moonlit night</source>
        <translation>Mondnacht</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Bedeckt</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Gewitter</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Frühling</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>Herbst</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Winter</translation>
    </message>
    <message>
        <source>Desert</source>
        <translation>Wüste</translation>
    </message>
    <message>
        <source>Mountain lake</source>
        <translation>Bergsee</translation>
    </message>
    <message>
        <source>Sea coast</source>
        <translation>Meeresküste</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>360-Grad-Ansicht</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to look around; the wheel zooms.</source>
        <translation>Ziehen oder Pfeiltasten: umsehen; Mausrad: Zoom.</translation>
    </message>
    <message>
        <source>Labels from a photo</source>
        <translation>Labels aus einem Foto</translation>
    </message>
    <message>
        <source>Looking at the photo...</source>
        <translation>Das Foto wird angesehen...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>To the left noon, to the right night</source>
        <translation>Nach links Mittag, nach rechts Nacht</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Dunst</translation>
    </message>
    <message>
        <source>To the left clear air, to the right fog</source>
        <translation>Nach links klare Luft, nach rechts Nebel</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer light</source>
        <translation>Nach links kälteres, nach rechts wärmeres Licht</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Jahreszeit</translation>
    </message>
    <message>
        <source>To the left winter, to the right autumn</source>
        <translation>Nach links Winter, nach rechts Herbst</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>To the left a blue sky, to the right dark clouds</source>
        <translation>Nach links blauer Himmel, nach rechts dunkle Wolken</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>This model does not know this slider.</source>
        <translation>Dieses Modell kennt diesen Regler nicht.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>scrolls, with Ctrl it zooms (as in Photoshop)</source>
        <translation>rollt, mit Strg zoomt es (wie in Photoshop)</translation>
    </message>
    <message>
        <source>zooms, with Ctrl it scrolls (as in Krita)</source>
        <translation>zoomt, mit Strg rollt es (wie in Krita)</translation>
    </message>
    <message>
        <source>Of the label set</source>
        <translation>Die des Labelsatzes</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Für Farbenblinde</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>Das Mausrad</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>Druckkurve</translation>
    </message>
    <message>
        <source>Pen button, as right click</source>
        <translation>Stifttaste, als Rechtsklick</translation>
    </message>
    <message>
        <source>Pen button, as middle click</source>
        <translation>Stifttaste, als Mittelklick</translation>
    </message>
    <message>
        <source>The eraser end of a pen always erases. A right click of the mouse opens the palette.</source>
        <translation>Das Radiererende eines Stifts radiert immer. Ein Rechtsklick der Maus öffnet die Palette.</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <translation>Stiftdruck ändert die Größe</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Painting device</source>
        <translation>Malgerät</translation>
    </message>
    <message>
        <source>Label colours</source>
        <translation>Labelfarben</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Stattdessen hier verwenden</translation>
    </message>
    <message>
        <source>Built-in key</source>
        <translation>Vorgegebene Taste</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}”.</source>
        <translation>{key} wählt das Label „{label}“.</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} gehört zu „{action}“.</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>Verlorene Arbeit</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. These paintings have changes that are not saved.</source>
        <translation>Das Programm wurde unerwartet beendet. Diese Bilder haben Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>Verwerfen...</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>It cannot be deleted: {why}.</source>
        <translation>Es lässt sich nicht löschen: {why}.</translation>
    </message>
    <message>
        <source>Opacity of the reference photo</source>
        <translation>Deckkraft des Referenzfotos</translation>
    </message>
    <message>
        <source>Reference photo</source>
        <translation>Referenzfoto</translation>
    </message>
    <message>
        <source>Fade reference photo</source>
        <translation>Referenzfoto abblenden</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Leertaste und Ziehen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl zoom</source>
        <translation>Blättern; mit Strg zoomen</translation>
    </message>
    <message>
        <source>Shift and click, brush</source>
        <translation>Umschalt und Klick, Pinsel</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>Gerade Linie vom letzten Strich aus</translation>
    </message>
    <message>
        <source>Shift and drag, brush</source>
        <translation>Umschalt und Ziehen, Pinsel</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Ctrl or Alt, brush</source>
        <translation>Strg oder Alt, Pinsel</translation>
    </message>
    <message>
        <source>Pick the label under the pen</source>
        <translation>Label unter dem Stift aufnehmen</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Eraser of the pen</source>
        <translation>Radierer des Stifts</translation>
    </message>
    <message>
        <source>Erases, whatever the tool</source>
        <translation>Radiert, gleich welches Werkzeug</translation>
    </message>
    <message>
        <source>Pen and mouse</source>
        <translation>Stift und Maus</translation>
    </message>
    <message>
        <source>Divide between labels and picture</source>
        <translation>Grenze zwischen Labels und Bild</translation>
    </message>
    <message>
        <source>Drag to see more of the picture or of the labels</source>
        <translation>Ziehen, um mehr vom Bild oder von den Labels zu sehen</translation>
    </message>
    <message>
        <source>Painting in progress</source>
        <translation>Es wird gemalt</translation>
    </message>
    <message>
        <source>No safety copy: {why}</source>
        <translation>Keine Sicherheitskopie: {why}</translation>
    </message>
    <message>
        <source>If the program ended unexpectedly now, what you did lately would be lost. Save your work.</source>
        <translation>Wenn das Programm jetzt unerwartet endet, geht verloren, was du zuletzt gemacht hast. Speichere deine Arbeit.</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>Das Modell wird geladen...</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>Preview off</source>
        <translation>Vorschau aus</translation>
    </message>
    <message>
        <source>Restarting...</source>
        <translation>Neustart...</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Malt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>gedreht {degrees}°</translation>
    </message>
    <message>
        <source>Weight of {style}</source>
        <translation>Gewicht von {style}</translation>
    </message>
    <message>
        <source>How much “{style}” counts</source>
        <translation>Wie viel „{style}“ zählt</translation>
    </message>
    <message>
        <source>Hold “{style}” to the selection, or everywhere again</source>
        <translation>„{style}“ auf die Auswahl beschränken, oder wieder überall</translation>
    </message>
    <message>
        <source>Take “{style}” out of the mix</source>
        <translation>„{style}“ aus der Mischung nehmen</translation>
    </message>
    <message>
        <source>Select where the style shall hold, then press this again.</source>
        <translation>Wählen Sie aus, wo der Stil gelten soll, dann drücken Sie noch einmal.</translation>
    </message>
    <message>
        <source>Style images</source>
        <translation>Stilbilder</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>While on, the styles you choose are mixed (Shift+M)</source>
        <translation>Wenn an, werden gewählte Stile gemischt (Umschalt+M)</translation>
    </message>
    <message>
        <source>Show your own picture in each style; off: the style pictures</source>
        <translation>Das eigene Bild in jedem Stil zeigen; aus: die Stilbilder</translation>
    </message>
    <message>
        <source>This picture in each style</source>
        <translation>Dieses Bild in jedem Stil</translation>
    </message>
    <message>
        <source>Keep this style at hand for all documents</source>
        <translation>Diesen Stil für alle Dokumente griffbereit halten</translation>
    </message>
    <message>
        <source>Image...</source>
        <translation>Bild...</translation>
    </message>
    <message>
        <source>Take the style of a picture of yours; you can also drop it here</source>
        <translation>Den Stil eines eigenen Bildes übernehmen; Sie können es auch hierher ziehen</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Another random style (R)</source>
        <translation>Ein anderer Zufallsstil (R)</translation>
    </message>
    <message>
        <source>The model&apos;s average style</source>
        <translation>Der mittlere Stil des Modells</translation>
    </message>
    <message>
        <source>A mix has at most {count} styles.</source>
        <translation>Eine Mischung hat höchstens {count} Stile.</translation>
    </message>
    <message>
        <source>The average style is always at hand: press Plain.</source>
        <translation>Der mittlere Stil ist immer zur Hand: drücken Sie „Schlicht“.</translation>
    </message>
    <message>
        <source>Plain: the model&apos;s average style</source>
        <translation>Schlicht: der mittlere Stil des Modells</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>The eraser uncovers the layers below.</source>
        <translation>Der Radierer deckt die Ebenen darunter auf.</translation>
    </message>
    <message>
        <source>On the lowest layer the eraser brings “{label}” back.</source>
        <translation>Auf der untersten Ebene bringt der Radierer „{label}“ zurück.</translation>
    </message>
    <message>
        <source>Only layers of labels are moved; paint labels again to do so.</source>
        <translation>Verschoben werden nur Labelebenen; malen Sie dazu wieder Label.</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Pipette</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>Rechteck auswählen</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>Ellipse auswählen</translation>
    </message>
    <message>
        <source>Select with a polygon</source>
        <translation>Mit dem Polygon auswählen</translation>
    </message>
    <message>
        <source>Select with the lasso</source>
        <translation>Mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>Select with the wand</source>
        <translation>Mit dem Zauberstab auswählen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Round tip</source>
        <translation>Runde Spitze</translation>
    </message>
    <message>
        <source>Square tip</source>
        <translation>Quadratische Spitze</translation>
    </message>
    <message>
        <source>Diamond tip</source>
        <translation>Rautenspitze</translation>
    </message>
    <message>
        <source>Strewn with trees</source>
        <translation>Mit Bäumen bestreut</translation>
    </message>
    <message>
        <source>Strewn with bushes</source>
        <translation>Mit Büschen bestreut</translation>
    </message>
    <message>
        <source>Strewn with rocks</source>
        <translation>Mit Felsen bestreut</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a square.</source>
        <translation>Von Ecke zu Ecke ziehen; Strg macht ein Quadrat.</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a circle.</source>
        <translation>Von Ecke zu Ecke ziehen; Strg macht einen Kreis.</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a click on the first one closes, Esc cancels.</source>
        <translation>Ecken anklicken; Eingabe oder ein Klick auf die erste schließt, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Draw an outline; it is filled when you lift the pen.</source>
        <translation>Einen Umriss zeichnen; er wird gefüllt, wenn Sie absetzen.</translation>
    </message>
    <message>
        <source>Click the canvas to pick its label.</source>
        <translation>Auf die Leinwand klicken, um ihr Label aufzunehmen.</translation>
    </message>
    <message>
        <source>Drag; Shift adds to the selection, Alt takes away, Esc ends it.</source>
        <translation>Ziehen; Umschalt fügt zur Auswahl hinzu, Alt nimmt weg, Esc beendet sie.</translation>
    </message>
    <message>
        <source>Click the corners; Enter closes; Shift adds, Alt takes away.</source>
        <translation>Ecken anklicken; Eingabe schließt; Umschalt fügt hinzu, Alt nimmt weg.</translation>
    </message>
    <message>
        <source>Click a label; Shift adds to the selection, Alt takes away.</source>
        <translation>Ein Label anklicken; Umschalt fügt zur Auswahl hinzu, Alt nimmt weg.</translation>
    </message>
    <message>
        <source>Draw around something; Shift adds, Alt takes away, Esc ends the selection.</source>
        <translation>Etwas umfahren; Umschalt fügt hinzu, Alt nimmt weg, Esc beendet die Auswahl.</translation>
    </message>
    <message>
        <source>Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps.</source>
        <translation>Ziehen bewegt, Ecken skalieren, der Knopf dreht; Umschalt: gerade, frei, in Schritten.</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Only what is connected with the click</source>
        <translation>Nur was mit dem Klick zusammenhängt</translation>
    </message>
    <message>
        <source>Palette under the pen</source>
        <translation>Palette unter dem Stift</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Turn of the view</source>
        <translation>Drehung der Ansicht</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>Pinselgröße in Pixeln</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>Stiftdruck</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Stabiliser: smoother strokes that lag behind the pen</source>
        <translation>Glättung: ruhigere Striche, die dem Stift nachlaufen</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation>Nur Verbundenes</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>Fill the region that all layers show together</source>
        <translation>Den Bereich füllen, den alle Ebenen zusammen zeigen</translation>
    </message>
    <message>
        <source>Choose what to paint</source>
        <translation>Wählen, was gemalt wird</translation>
    </message>
    <message>
        <source>Sky, mountain, water: click a label, or press its number key.</source>
        <translation>Himmel, Berg, Wasser: ein Label anklicken oder seine Zifferntaste drücken.</translation>
    </message>
    <message>
        <source>Paint it roughly</source>
        <translation>Grob malen</translation>
    </message>
    <message>
        <source>Drag on the canvas. Blobs are enough; the brush&apos;s size is in the bar above.</source>
        <translation>Auf der Leinwand ziehen. Kleckse genügen; die Pinselgröße steht in der Leiste oben.</translation>
    </message>
    <message>
        <source>Watch the landscape</source>
        <translation>Der Landschaft zusehen</translation>
    </message>
    <message>
        <source>The picture follows your brush. Ctrl+Z takes anything back.</source>
        <translation>Das Bild folgt dem Pinsel. Strg+Z nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Change the light</source>
        <translation>Das Licht ändern</translation>
    </message>
    <message>
        <source>Click a style picture for another light or season, or roll the dice.</source>
        <translation>Ein Stilbild anklicken für anderes Licht oder eine andere Jahreszeit, oder würfeln.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} von {count}</translation>
    </message>
    <message>
        <source>Start painting</source>
        <translation>Losmalen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variationen</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>Neun andere</translation>
    </message>
    <message>
        <source>Throw the dice again</source>
        <translation>Noch einmal würfeln</translation>
    </message>
    <message>
        <source>Export all...</source>
        <translation>Alle exportieren...</translation>
    </message>
    <message>
        <source>Paint all nine at the document&apos;s size, one PNG file each</source>
        <translation>Alle neun in Dokumentgröße malen, je eine PNG-Datei</translation>
    </message>
    <message>
        <source>Click a picture to paint on in its style.</source>
        <translation>Ein Bild anklicken, um in seinem Stil weiterzumalen.</translation>
    </message>
    <message>
        <source>It takes the place of the mix and its regions; Undo brings them back.</source>
        <translation>Er ersetzt die Mischung und ihre Bereiche; Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Export all variations</source>
        <translation>Alle Variationen exportieren</translation>
    </message>
    <message>
        <source>(did you mean {word}?)</source>
        <translation>(meinten Sie {word}?)</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>Der Ordner {folder} ist nicht benutzbar: {why}.</translation>
    </message>
    <message>
        <source>You have no home folder; set HOME to a folder where settings and work in hand can be kept.</source>
        <translation>Sie haben kein Home-Verzeichnis; setzen Sie HOME auf einen Ordner, in dem Einstellungen und die laufende Arbeit liegen können.</translation>
    </message>
    <message>
        <source>No work is lost.</source>
        <translation>Es ist keine Arbeit verloren.</translation>
    </message>
    <message>
        <source>Sky from this picture</source>
        <translation>Himmel aus diesem Bild</translation>
    </message>
    <message>
        <source>Mountains and rocks from this picture</source>
        <translation>Berge und Felsen aus diesem Bild</translation>
    </message>
    <message>
        <source>Ground from this picture</source>
        <translation>Boden aus diesem Bild</translation>
    </message>
    <message>
        <source>Water from this picture</source>
        <translation>Wasser aus diesem Bild</translation>
    </message>
    <message>
        <source>Plants from this picture</source>
        <translation>Pflanzen aus diesem Bild</translation>
    </message>
    <message>
        <source>Only “{label}” from this picture</source>
        <translation>Nur „{label}“ aus diesem Bild</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes with Python {python} after a few strokes; install another one: pip install &quot;PySide6-Essentials!={pyside}&quot;.</source>
        <translation>PySide6 {pyside} stürzt mit Python {python} nach einigen Strichen ab; installieren Sie eine andere Version: pip install &quot;PySide6-Essentials!={pyside}&quot;.</translation>
    </message>
    <message>
        <source>The model has changed; please export again.</source>
        <translation>Das Modell hat gewechselt; bitte noch einmal exportieren.</translation>
    </message>
    <message>
        <source>The painter broke down twice over this; the computer may lack memory.</source>
        <translation>Der Maler ist daran zweimal gescheitert; dem Computer fehlt vielleicht Speicher.</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>Palette öffnen</translation>
    </message>
    <message>
        <source>Pick the label</source>
        <translation>Label aufnehmen</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Keine Wirkung</translation>
    </message>
    <message>
        <source>Settings are not remembered: {why}</source>
        <translation>Einstellungen werden nicht gemerkt: {why}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>something unexpected went wrong</source>
        <translation>etwas Unerwartetes ist schiefgegangen</translation>
    </message>
    <message>
        <source>“{name}” numbers its labels or names its folders in a way of its own.</source>
        <translation>„{name}“ nummeriert die Labels oder benennt die Ordner auf eigene Art.</translation>
    </message>
    <message>
        <source>The labels of “{name}” cannot be used: {why}</source>
        <translation>Die Labels von „{name}“ sind nicht brauchbar: {why}</translation>
    </message>
    <message>
        <source>{file} lists no labels.</source>
        <translation>{file} nennt keine Labels.</translation>
    </message>
    <message>
        <source>“{name}” is no photo set: it holds no {file}.</source>
        <translation>„{name}“ ist keine Fotosammlung: darin ist keine {file}.</translation>
    </message>
    <message>
        <source>{file} of “{name}” cannot be read: {why}.</source>
        <translation>{file} von „{name}“ kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>It holds labels that the set does not have.</source>
        <translation>Sie enthält Labels, die es in der Sammlung nicht gibt.</translation>
    </message>
    <message>
        <source>It has {found} pixels and its photo {expected}.</source>
        <translation>Sie hat {found} Pixel, ihr Foto {expected}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>Ein Label kann nicht mit sich selbst vereint werden.</translation>
    </message>
    <message>
        <source>A label cannot be called that: {why}.</source>
        <translation>So kann kein Label heißen: {why}.</translation>
    </message>
    <message>
        <source>Every label needs a name.</source>
        <translation>Jedes Label braucht einen Namen.</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>Zwei Labels heißen „{name}“.</translation>
    </message>
    <message>
        <source>A label set has 1 to {count} labels.</source>
        <translation>Ein Labelsatz hat 1 bis {count} Labels.</translation>
    </message>
    <message>
        <source>“{name}” exists already; choose a new folder.</source>
        <translation>„{name}“ gibt es schon; bitte einen neuen Ordner wählen.</translation>
    </message>
    <message>
        <source>A set lies beside its photos, or directly in their folder.</source>
        <translation>Eine Sammlung liegt neben ihren Fotos oder direkt in deren Ordner.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>Es gibt keinen Ordner „{name}“.</translation>
    </message>
    <message>
        <source>“{name}” holds no label map of any of these photos.</source>
        <translation>In „{name}“ ist zu keinem dieser Fotos eine Labelkarte.</translation>
    </message>
    <message>
        <source>“{name}” shows too many colours to be a label map.</source>
        <translation>„{name}“ zeigt zu viele Farben für eine Labelkarte.</translation>
    </message>
    <message>
        <source>A label of the set is called like a colour.</source>
        <translation>Ein Label der Sammlung heißt wie eine Farbe.</translation>
    </message>
    <message>
        <source>Its label map has other proportions than the photo.</source>
        <translation>Die Labelkarte hat andere Proportionen als das Foto.</translation>
    </message>
    <message>
        <source>The list of photos ({file}) of “{name}” is damaged.</source>
        <translation>Die Liste der Fotos ({file}) von „{name}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}”.</source>
        <translation>In „{name}“ ist kein Foto.</translation>
    </message>
    <message>
        <source>It is too small to be labelled, or too narrow.</source>
        <translation>Es ist zu klein oder zu schmal für Labels.</translation>
    </message>
    <message>
        <source>The set is not here any more. Bring it back, or open it where it is now.</source>
        <translation>Die Sammlung ist nicht mehr hier. Bringen Sie sie zurück, oder öffnen Sie sie dort, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>The file cannot be deleted: {why}.</source>
        <translation>Die Datei kann nicht gelöscht werden: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be written to: {why}.</source>
        <translation>In den Ordner kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>„{name}“ ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>The change of labels cannot be finished: {why}.</source>
        <translation>Die Labels können nicht fertig geändert werden: {why}.</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {why}.</source>
        <translation>Der Lauf kann nicht gelöscht werden: {why}.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read: {why}.</source>
        <translation>Der Ordner „{name}“ kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).</source>
        <translation>In „{name}“ ist kein Foto (JPEG, PNG, TIFF, WebP, BMP oder HEIC).</translation>
    </message>
    <message>
        <source>A set has at most {count} photos.</source>
        <translation>Eine Sammlung hat höchstens {count} Fotos.</translation>
    </message>
    <message>
        <source>Finish at least two photos; twenty are a good beginning.</source>
        <translation>Mindestens zwei Fotos fertigstellen; zwanzig sind ein guter Anfang.</translation>
    </message>
    <message>
        <source>So few photos give a taste of their light and colours, and are soon known by heart.</source>
        <translation>So wenige Fotos geben einen Vorgeschmack auf ihr Licht und ihre Farben und sind bald auswendig gelernt.</translation>
    </message>
    <message>
        <source>Enough for a model that paints places like these; more variety makes it surer.</source>
        <translation>Genug für ein Modell, das solche Orte malt; mehr Vielfalt macht es sicherer.</translation>
    </message>
    <message>
        <source>Enough for a model of its own character.</source>
        <translation>Genug für ein Modell mit eigenem Charakter.</translation>
    </message>
    <message>
        <source>Without a model to begin with, it takes many hours to look like anything.</source>
        <translation>Ohne Modell am Anfang dauert es viele Stunden, bis etwas zu erkennen ist.</translation>
    </message>
    <message>
        <source>A few more finished photos tell which labels are rare.</source>
        <translation>Noch ein paar fertige Fotos, dann zeigt sich, welche Labels selten sind.</translation>
    </message>
    <message>
        <source>Still rare, so hardly learned: {labels}</source>
        <translation>Noch selten, also kaum zu lernen: {labels}</translation>
    </message>
    <message>
        <source>Every label occurs often enough to be learned.</source>
        <translation>Jedes Label kommt oft genug vor, um gelernt zu werden.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Labels of the set</source>
        <translation>Labels der Sammlung</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Vereinen mit</translation>
    </message>
    <message>
        <source>Begins like</source>
        <translation>Beginnt wie</translation>
    </message>
    <message>
        <source>What a new model takes for it at first, and what others suggest for it</source>
        <translation>Was ein neues Modell anfangs dafür hält, und was andere dafür vorschlagen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Farbe...</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Labels ändern</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>Label {number}</translation>
    </message>
    <message>
        <source>“{name}” becomes unknown; finished photos that show it: {count}.</source>
        <translation>„{name}“ wird unbekannt; fertige Fotos damit: {count}.</translation>
    </message>
    <message>
        <source>“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.</source>
        <translation>„{name}“ wird überall zu „{other}“; fertige Fotos damit: {count}.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>New photo set</source>
        <translation>Neue Fotosammlung</translation>
    </message>
    <message>
        <source>Labels of my own</source>
        <translation>Eigene Labels</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>Ein Name je Zeile</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Save the set in</source>
        <translation>Sammlung speichern in</translation>
    </message>
    <message>
        <source>Folder of the set</source>
        <translation>Ordner der Sammlung</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>my photo set</source>
        <translation>meine Fotosammlung</translation>
    </message>
    <message>
        <source>{name} set</source>
        <translation>{name} Sammlung</translation>
    </message>
    <message>
        <source>Photos found: {count}. They stay as they are, the set gets copies.</source>
        <translation>Gefundene Fotos: {count}. Sie bleiben, wie sie sind, die Sammlung bekommt Kopien.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Photos to show</source>
        <translation>Angezeigte Fotos</translation>
    </message>
    <message>
        <source>Share of the photos that is done</source>
        <translation>Anteil der fertigen Fotos</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} von {count} fertig</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixel</translation>
    </message>
    <message>
        <source>Object in a box</source>
        <translation>Ding im Rahmen</translation>
    </message>
    <message>
        <source>Thing under a click</source>
        <translation>Ding unter dem Klick</translation>
    </message>
    <message>
        <source>Click a colour; the wheel says how much it may differ.</source>
        <translation>Eine Farbe anklicken; das Mausrad sagt, wie weit sie abweichen darf.</translation>
    </message>
    <message>
        <source>Paint; the pieces of the photo that you touch are filled.</source>
        <translation>Malen; berührte Stücke des Fotos werden gefüllt.</translation>
    </message>
    <message>
        <source>Drag a box around one object; it is found and filled.</source>
        <translation>Einen Rahmen um ein Ding ziehen; es wird gefunden und gefüllt.</translation>
    </message>
    <message>
        <source>Click a thing; a model of your own finds and fills it (Set &gt; Model for clicks).</source>
        <translation>Auf ein Ding klicken; ein eigenes Modell findet und füllt es (Sammlung &gt; Modell für Klicks).</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Ding</translation>
    </message>
    <message>
        <source>Nothing stands out in this box; draw it closer around.</source>
        <translation>In diesem Rahmen hebt sich nichts ab; enger ziehen.</translation>
    </message>
    <message>
        <source>Choose a model first: Set &gt; Model for clicks.</source>
        <translation>Erst ein Modell wählen: Sammlung &gt; Modell für Klicks.</translation>
    </message>
    <message>
        <source>New photo set...</source>
        <translation>Neue Fotosammlung...</translation>
    </message>
    <message>
        <source>Open photo set...</source>
        <translation>Fotosammlung öffnen...</translation>
    </message>
    <message>
        <source>Open photo set</source>
        <translation>Fotosammlung öffnen</translation>
    </message>
    <message>
        <source>{why} Copy the photos and label maps in it into “{name}”?</source>
        <translation>{why} Die Fotos und Labelkarten darin nach „{name}“ kopieren?</translation>
    </message>
    <message>
        <source>Snap and view</source>
        <translation>Einrasten und Ansicht</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover</source>
        <translation>Wie sehr die Labels das Foto verdecken</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover; hold H for the photo alone</source>
        <translation>Wie sehr die Labels das Foto verdecken; H halten zeigt nur das Foto</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Only the outlines of the labels ({key})</source>
        <translation>Nur die Umrisse der Labels ({key})</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>How much colours may differ</source>
        <translation>Wie weit Farben abweichen dürfen</translation>
    </message>
    <message>
        <source>No photo is empty.</source>
        <translation>Kein Foto ist leer.</translation>
    </message>
    <message>
        <source>Suggestions are under way already.</source>
        <translation>Vorschläge sind schon unterwegs.</translation>
    </message>
    <message>
        <source>No model here can turn photos into label maps.</source>
        <translation>Kein Modell hier kann aus Fotos Labelkarten machen.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>The trainer cannot be started: {why}.</source>
        <translation>Der Trainer kann nicht gestartet werden: {why}.</translation>
    </message>
    <message>
        <source>No model file could be made.</source>
        <translation>Es konnte keine Modelldatei gemacht werden.</translation>
    </message>
    <message>
        <source>The pace could not be measured.</source>
        <translation>Das Tempo konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>Das Bild konnte nicht gemalt werden.</translation>
    </message>
    <message>
        <source>No copy could be made.</source>
        <translation>Es konnte keine Kopie gemacht werden.</translation>
    </message>
    <message>
        <source>The model “{name}” knows nothing of a horizon.</source>
        <translation>Das Modell „{name}“ kennt keinen Horizont.</translation>
    </message>
    <message>
        <source>A picture that repeats upwards has no horizon.</source>
        <translation>Ein Bild, das sich nach oben wiederholt, hat keinen Horizont.</translation>
    </message>
    <message>
        <source>The horizon, where you put it. Double-click: found by itself again</source>
        <translation>Der Horizont, wo Sie ihn hingesetzt haben. Doppelklick: wieder selbst gefunden</translation>
    </message>
    <message>
        <source>The horizon, found by itself. Drag it where you want it</source>
        <translation>Der Horizont, selbst gefunden. Ziehen Sie ihn, wohin Sie wollen</translation>
    </message>
    <message>
        <source>Show the horizon over the labels, to drag it</source>
        <translation>Den Horizont über den Labels zeigen, um ihn zu ziehen</translation>
    </message>
    <message>
        <source>Horizon found by itself</source>
        <translation>Horizont selbst gefunden</translation>
    </message>
    <message>
        <source>The model finds the horizon; off: it stays where it is</source>
        <translation>Das Modell findet den Horizont; aus: er bleibt, wo er ist</translation>
    </message>
    <message>
        <source>The self-test failed: {what} took too long.</source>
        <translation>Der Selbsttest ist fehlgeschlagen: {what} dauerte zu lange.</translation>
    </message>
    <message>
        <source>The self-test failed: {what}</source>
        <translation>Der Selbsttest ist fehlgeschlagen: {what}</translation>
    </message>
    <message>
        <source>Check of the set</source>
        <translation>Prüfung der Sammlung</translation>
    </message>
    <message>
        <source>What the trainer says</source>
        <translation>Was der Trainer sagt</translation>
    </message>
    <message>
        <source>All is well; this set can be trained on.</source>
        <translation>Alles in Ordnung; mit dieser Sammlung kann trainiert werden.</translation>
    </message>
    <message>
        <source>A double click opens the photo that a sentence speaks of.</source>
        <translation>Ein Doppelklick öffnet das Foto, von dem ein Satz spricht.</translation>
    </message>
    <message>
        <source>The mask has another size than {file}.</source>
        <translation>Die Maske hat eine andere Größe als {file}.</translation>
    </message>
    <message>
        <source>An area of {photo} is incomplete.</source>
        <translation>Eine Fläche von {photo} ist unvollständig.</translation>
    </message>
    <message>
        <source>An area of {photo} cannot be drawn: {why}.</source>
        <translation>Eine Fläche von {photo} kann nicht gezeichnet werden: {why}.</translation>
    </message>
    <message>
        <source>A category has no id or no name.</source>
        <translation>Eine Kategorie hat keine Nummer oder keinen Namen.</translation>
    </message>
    <message>
        <source>A picture or an annotation is incomplete.</source>
        <translation>Ein Bild oder eine Annotation ist unvollständig.</translation>
    </message>
    <message>
        <source>its run lengths are those of a picture of another size</source>
        <translation>ihre Lauflängen gehören zu einem Bild anderer Größe</translation>
    </message>
    <message>
        <source>A shape is incomplete.</source>
        <translation>Eine Form ist unvollständig.</translation>
    </message>
    <message>
        <source>A shape cannot be drawn: {why}.</source>
        <translation>Eine Form kann nicht gezeichnet werden: {why}.</translation>
    </message>
    <message>
        <source>its mask is too large</source>
        <translation>ihre Maske ist zu groß</translation>
    </message>
    <message>
        <source>its mask is damaged</source>
        <translation>ihre Maske ist beschädigt</translation>
    </message>
    <message>
        <source>A picture or a segment is incomplete.</source>
        <translation>Ein Bild oder ein Segment ist unvollständig.</translation>
    </message>
    <message>
        <source>its run lengths do not fill the picture</source>
        <translation>ihre Lauflängen füllen das Bild nicht</translation>
    </message>
    <message>
        <source>its run lengths are damaged</source>
        <translation>ihre Lauflängen sind beschädigt</translation>
    </message>
    <message>
        <source>its run lengths break off</source>
        <translation>ihre Lauflängen brechen ab</translation>
    </message>
    <message>
        <source>its points are no pairs of numbers</source>
        <translation>ihre Punkte sind keine Zahlenpaare</translation>
    </message>
    <message>
        <source>its points lie outside of every picture</source>
        <translation>ihre Punkte liegen außerhalb jedes Bildes</translation>
    </message>
    <message>
        <source>it does not tell the size of its picture</source>
        <translation>die Größe des Bildes ist nicht angegeben</translation>
    </message>
    <message>
        <source>its picture is too large; the limit is {count} million pixels</source>
        <translation>das Bild ist zu groß; höchstens {count} Millionen Pixel sind möglich</translation>
    </message>
    <message>
        <source>The list of labels cannot be read.</source>
        <translation>Die Liste der Labels kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Line {number} is not like “sky:70,130,180::”.</source>
        <translation>Zeile {number} ist nicht wie „sky:70,130,180::“.</translation>
    </message>
    <message>
        <source>The list names no labels.</source>
        <translation>Die Liste nennt keine Labels.</translation>
    </message>
    <message>
        <source>Two labels have the same name or colour.</source>
        <translation>Zwei Labels haben denselben Namen oder dieselbe Farbe.</translation>
    </message>
    <message>
        <source>The list names {count} labels; the limit is {limit}.</source>
        <translation>Die Liste nennt {count} Labels; höchstens {limit} sind möglich.</translation>
    </message>
    <message>
        <source>Clicks on things need the package onnxruntime, which is not installed.</source>
        <translation>Klicks auf Dinge brauchen das Paket onnxruntime, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>There is no file “{part}.onnx” in this folder; the model consists of two.</source>
        <translation>In diesem Ordner fehlt eine Datei „{part}.onnx“; das Modell besteht aus zweien.</translation>
    </message>
    <message>
        <source>This is no model that answers clicks, or one of a kind that is not known here.</source>
        <translation>Das ist kein Modell, das auf Klicks antwortet, oder eines unbekannter Art.</translation>
    </message>
    <message>
        <source>No photo is done yet.</source>
        <translation>Noch ist kein Foto fertig.</translation>
    </message>
    <message>
        <source>“{name}” holds something already; choose a new folder.</source>
        <translation>In „{name}“ ist schon etwas; bitte einen neuen Ordner wählen.</translation>
    </message>
    <message>
        <source>Not even one step would fit into this time.</source>
        <translation>In diese Zeit passt nicht einmal ein Schritt.</translation>
    </message>
    <message>
        <source>About {steps} steps; views of each photo: about {times}.</source>
        <translation>Etwa {steps} Schritte; jedes Foto wird etwa {times}-mal gesehen.</translation>
    </message>
    <message>
        <source>That shows that all works, and changes next to nothing.</source>
        <translation>Das zeigt, dass alles funktioniert, und ändert so gut wie nichts.</translation>
    </message>
    <message>
        <source>That changes colours and light.</source>
        <translation>Das ändert Farben und Licht.</translation>
    </message>
    <message>
        <source>That takes on your places, part of the way.</source>
        <translation>Das nähert sich Ihren Orten, ein Stück weit.</translation>
    </message>
    <message>
        <source>That is the whole course.</source>
        <translation>Das ist der ganze Lehrgang.</translation>
    </message>
    <message>
        <source>It needs about {needed} GB of memory; {free} GB are free.</source>
        <translation>Das braucht etwa {needed} GB Speicher; {free} GB sind frei.</translation>
    </message>
    <message>
        <source>To fit, a step is done in {count} parts.</source>
        <translation>Damit es passt, wird ein Schritt in {count} Teilen gemacht.</translation>
    </message>
    <message>
        <source>Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on Windows). When it has ended, bring {file} back and add it with Tools &gt; Models.</source>
        <translation>Installieren Sie GauGAN Desktop auf dem anderen Rechner, entpacken Sie dies dort und starten Sie train.sh (unter Windows train.bat). Bringen Sie danach {file} zurück und fügen Sie die Datei mit Werkzeuge &gt; Modelle hinzu.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Printed width</source>
        <translation>Gedruckte Breite</translation>
    </message>
    <message>
        <source>Printed height</source>
        <translation>Gedruckte Höhe</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Zwei Läufe vergleichen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Your document appears here, as the two runs paint it.</source>
        <translation>Hier erscheint Ihr Dokument, wie die beiden Läufe es malen.</translation>
    </message>
    <message>
        <source>Your document, painted by two runs</source>
        <translation>Ihr Dokument, von zwei Läufen gemalt</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Lauf {number}</translation>
    </message>
    <message>
        <source>Run {number} paints...</source>
        <translation>Lauf {number} malt...</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Photos by</source>
        <translation>Fotos von</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>This goes into the model and its card. The photos&apos; licences must allow it.</source>
        <translation>Das steht dann im Modell und auf seiner Karte. Die Lizenzen der Fotos müssen es erlauben.</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Mein Modell</translation>
    </message>
    <message>
        <source>No model file could be made of the newest checkpoint; the next one comes.</source>
        <translation>Aus dem neuesten Zwischenstand ließ sich kein Modell machen; der nächste kommt.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be exported.</source>
        <translation>Noch gibt es nichts, was sich exportieren ließe.</translation>
    </message>
    <message>
        <source>Exported: {file}, and its card beside it</source>
        <translation>Exportiert: {file}, daneben die Karte dazu</translation>
    </message>
    <message>
        <source>A run must have learned something first.</source>
        <translation>Erst muss ein Lauf etwas gelernt haben.</translation>
    </message>
    <message>
        <source>The labeller could not learn.</source>
        <translation>Der Labeler konnte nicht lernen.</translation>
    </message>
    <message>
        <source>There must be two runs that have learned something.</source>
        <translation>Es braucht zwei Läufe, die etwas gelernt haben.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Set and command for another computer</source>
        <translation>Sammlung und Befehl für einen anderen Rechner</translation>
    </message>
    <message>
        <source>Packed: {file}</source>
        <translation>Gepackt: {file}</translation>
    </message>
    <message>
        <source>Divide between before and now</source>
        <translation>Trennung von vorher und jetzt</translation>
    </message>
    <message>
        <source>Drag: before on the left, now on the right</source>
        <translation>Ziehen: links vorher, rechts jetzt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Weicher Rand</translation>
    </message>
    <message>
        <source>Density and soft edge: sparse trees in a meadow, bushes that thin out</source>
        <translation>Dichte und weicher Rand: lichte Bäume auf einer Wiese, Büsche, die sich verlieren</translation>
    </message>
    <message>
        <source>Density and soft edge</source>
        <translation>Dichte und weicher Rand</translation>
    </message>
    <message>
        <source>Thirds</source>
        <translation>Drittel</translation>
    </message>
    <message>
        <source>Golden section</source>
        <translation>Goldener Schnitt</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Place of the label map</source>
        <translation>Platz der Labelkarte</translation>
    </message>
    <message>
        <source>Drag the label map elsewhere; drag the right end for another size</source>
        <translation>Die Labelkarte an einen anderen Platz ziehen; am rechten Ende ziehen ändert die Größe</translation>
    </message>
    <message>
        <source>Float or dock “{panel}”</source>
        <translation>„{panel}“ lösen oder andocken</translation>
    </message>
    <message>
        <source>Hide “{panel}”</source>
        <translation>„{panel}“ verbergen</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Hilfslinien</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Axis of symmetry to the pen</source>
        <translation>Symmetrieachse zum Stift</translation>
    </message>
    <message>
        <source>Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.</source>
        <translation>Rechts: fester gedrückt. Oben: größerer Pinsel. Die beiden Griffe ziehen; Entf macht sie gerade.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bedienfelder</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Keep this workspace...</source>
        <translation>Diesen Arbeitsplatz merken...</translation>
    </message>
    <message>
        <source>Panels where they were at first</source>
        <translation>Bedienfelder wie am Anfang</translation>
    </message>
    <message>
        <source>Keep this workspace</source>
        <translation>Diesen Arbeitsplatz merken</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsplatzes</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Lines {first} and {second} name the same picture, {file}.</source>
        <translation>Die Zeilen {first} und {second} nennen dasselbe Bild, {file}.</translation>
    </message>
    <message>
        <source>The list holds no jobs.</source>
        <translation>Die Liste enthält keine Aufträge.</translation>
    </message>
    <message>
        <source>A size is written like 768x512, not “{text}”.</source>
        <translation>Eine Größe schreibt man wie 768x512, nicht „{text}“.</translation>
    </message>
    <message>
        <source>The list is too large.</source>
        <translation>Die Liste ist zu groß.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8.</source>
        <translation>Speichern Sie die Liste als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>A list has at most {count} jobs.</source>
        <translation>Eine Liste hat höchstens {count} Aufträge.</translation>
    </message>
    <message>
        <source>The list is no readable CSV file.</source>
        <translation>Die Liste ist keine lesbare CSV-Datei.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}; “file” is missing.</source>
        <translation>Die erste Zeile nennt die Spalten: {columns}; „file“ fehlt.</translation>
    </message>
    <message>
        <source>There is no column “{name}”; these are known: {columns}.</source>
        <translation>Eine Spalte „{name}“ gibt es nicht; bekannt sind: {columns}.</translation>
    </message>
    <message>
        <source>“file” is empty.</source>
        <translation>„file“ ist leer.</translation>
    </message>
    <message>
        <source>A picture has a style or a seed, not both.</source>
        <translation>Ein Bild hat einen Stil oder einen Startwert, nicht beides.</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}, not “{text}”.</source>
        <translation>Ein Startwert ist eine ganze Zahl von 0 bis {most}, nicht „{text}“.</translation>
    </message>
    <message>
        <source>This file is there already, and not from this batch. Choose another name.</source>
        <translation>Diese Datei gibt es schon, und sie ist nicht von diesem Stapel. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The paint-over layer is hidden.</source>
        <translation>Die Übermalebene ist ausgeblendet.</translation>
    </message>
    <message>
        <source>New paint-over layer</source>
        <translation>Neue Übermalebene</translation>
    </message>
    <message>
        <source>The file holds no flattened picture.</source>
        <translation>Die Datei enthält kein zusammengefügtes Bild.</translation>
    </message>
    <message>
        <source>The file is damaged, or not written to its end.</source>
        <translation>Die Datei ist beschädigt oder nicht zu Ende geschrieben.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>The file holds no flattened picture. Save it so that other programs can open it.</source>
        <translation>Die Datei enthält kein zusammengefügtes Bild. Speichern Sie sie so, dass andere Programme sie öffnen können.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>Der Ordner kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Gemalt</translation>
    </message>
    <message>
        <source>Being painted...</source>
        <translation>Wird gemalt...</translation>
    </message>
    <message>
        <source>{done} of {count} pictures are painted</source>
        <translation>{done} von {count} Bildern sind gemalt</translation>
    </message>
    <message>
        <source>The batch ended early; start it again to go on.</source>
        <translation>Der Stapel endete vorzeitig; starten Sie ihn erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>The painting process cannot be started.</source>
        <translation>Der Malprozess kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Watching {folder}; pictures go to “painted” in it</source>
        <translation>{folder} wird überwacht; die Bilder kommen darin nach „painted“</translation>
    </message>
    <message>
        <source>Painted {file}</source>
        <translation>{file} gemalt</translation>
    </message>
    <message>
        <source>New texture for the label</source>
        <translation>Neue Textur für das Label</translation>
    </message>
    <message>
        <source>This label again, the rest new</source>
        <translation>Dieses Label nochmals, der Rest neu</translation>
    </message>
    <message>
        <source>Lock texture of the label</source>
        <translation>Textur des Labels sperren</translation>
    </message>
    <message>
        <source>The texture of “{label}” is locked.</source>
        <translation>Die Textur von „{label}“ ist gesperrt.</translation>
    </message>
    <message>
        <source>New texture</source>
        <translation>Neue Textur</translation>
    </message>
    <message>
        <source>This again, the rest new</source>
        <translation>Dies nochmals, der Rest neu</translation>
    </message>
    <message>
        <source>Lock texture</source>
        <translation>Textur sperren</translation>
    </message>
    <message>
        <source>Unlock texture</source>
        <translation>Textur entsperren</translation>
    </message>
    <message>
        <source>Ctrl and a click on the picture say where to copy from.</source>
        <translation>Strg und ein Klick auf das Bild sagen, woher kopiert wird.</translation>
    </message>
    <message>
        <source>There is no picture yet to copy from.</source>
        <translation>Es gibt noch kein Bild, aus dem kopiert werden kann.</translation>
    </message>
    <message>
        <source>Paint a few strokes; then a suggestion for the rest appears.</source>
        <translation>Malen Sie ein paar Striche; dann erscheint ein Vorschlag für den Rest.</translation>
    </message>
    <message>
        <source>Finish my map</source>
        <translation>Meine Karte vollenden</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Ein anderer</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Axis of symmetry</source>
        <translation>Symmetrieachse</translation>
    </message>
    <message>
        <source>The axis of symmetry. Drag it; double-click: to the middle</source>
        <translation>Die Symmetrieachse. Zum Verschieben ziehen; Doppelklick: in die Mitte</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>Den Rest vorschlagen</translation>
    </message>
    <message>
        <source>Suggest the whole map</source>
        <translation>Die ganze Karte vorschlagen</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Also the key that hides the panels, while a suggestion is shown</source>
        <translation>Auch mit der Taste, die die Bedienfelder verbirgt, solange ein Vorschlag gezeigt wird</translation>
    </message>
    <message>
        <source>Another suggestion</source>
        <translation>Anderer Vorschlag</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>Vorschlag lassen</translation>
    </message>
    <message>
        <source>Paint over the picture</source>
        <translation>Über das Bild malen</translation>
    </message>
    <message>
        <source>Clone from the picture</source>
        <translation>Aus dem Bild klonen</translation>
    </message>
    <message>
        <source>Colour above the picture, or labels again</source>
        <translation>Farbe über dem Bild, oder wieder Label</translation>
    </message>
    <message>
        <source>Delete the paint-over layer</source>
        <translation>Übermalebene löschen</translation>
    </message>
    <message>
        <source>It keeps its texture and style whatever is rolled or chosen for the others</source>
        <translation>Es behält Textur und Stil, was auch immer für die anderen gewürfelt oder gewählt wird</translation>
    </message>
    <message>
        <source>This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16.</source>
        <translation>Dieses Profil gibt es nur mit 8 Bit pro Kanal; sRGB, Display P3 und Adobe RGB auch mit 16.</translation>
    </message>
    <message>
        <source>The file is too large for a colour profile.</source>
        <translation>Die Datei ist zu groß für ein Farbprofil.</translation>
    </message>
    <message>
        <source>This is no colour profile of a printer or a screen.</source>
        <translation>Das ist kein Farbprofil eines Druckers oder Bildschirms.</translation>
    </message>
    <message>
        <source>This profile does not tell what its colours look like.</source>
        <translation>Dieses Profil sagt nicht, wie seine Farben aussehen.</translation>
    </message>
    <message>
        <source>HDR panoramas are saved as .exr or .hdr.</source>
        <translation>HDR-Panoramen werden als .exr oder .hdr gespeichert.</translation>
    </message>
    <message>
        <source>OpenEXR files need the Python package OpenEXR, which is not installed.</source>
        <translation>Für OpenEXR-Dateien ist das Python-Paket OpenEXR nötig, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Heranfahren</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Zurückfahren</translation>
    </message>
    <message>
        <source>Dolly: left to right</source>
        <translation>Seitwärts: von links nach rechts</translation>
    </message>
    <message>
        <source>Crane: up</source>
        <translation>Kran: nach oben</translation>
    </message>
    <message>
        <source>Circle, without an end</source>
        <translation>Kreis, ohne Ende</translation>
    </message>
    <message>
        <source>Pan: the camera turns</source>
        <translation>Schwenk: Die Kamera dreht sich</translation>
    </message>
    <message>
        <source>Along a path drawn on the picture</source>
        <translation>Einem auf dem Bild gezeichneten Weg nach</translation>
    </message>
    <message>
        <source>Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.</source>
        <translation>Bildebenen werden als .psd, .ora oder .exr gespeichert oder, ohne Endung, als Ordner.</translation>
    </message>
    <message>
        <source>The plates cannot be written: {why}.</source>
        <translation>Die Bildebenen können nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>There is nothing to take apart: paint something first.</source>
        <translation>Hier gibt es nichts zu zerlegen: Malen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>There can be {count} plates at most; merge or hide some layers.</source>
        <translation>Es sind höchstens {count} Bildebenen möglich; vereinen oder verbergen Sie einige Ebenen.</translation>
    </message>
    <message>
        <source>Exported {file}; under this sky no sun is seen</source>
        <translation>{file} exportiert; unter diesem Himmel ist keine Sonne zu sehen</translation>
    </message>
    <message>
        <source>HDR panorama</source>
        <translation>HDR-Panorama</translation>
    </message>
    <message>
        <source>How bright the sun and the bright sky are; on the left as in the picture</source>
        <translation>Wie hell Sonne und heller Himmel sind; ganz links wie im Bild</translation>
    </message>
    <message>
        <source>Equirectangular, 2:1</source>
        <translation>Rechteckig (äquirektangular), 2:1</translation>
    </message>
    <message>
        <source>Cube, six faces below each other</source>
        <translation>Würfel, sechs Flächen untereinander</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Only panoramas: choose Image &gt; Seamless &gt; Left and right first.</source>
        <translation>Nur Panoramen: Wählen Sie zuerst Bild &gt; Nahtlos &gt; Links und rechts.</translation>
    </message>
    <message>
        <source>Parallax film</source>
        <translation>Parallaxenfilm</translation>
    </message>
    <message>
        <source>How far the camera moves; so much of each edge is cut off</source>
        <translation>Wie weit sich die Kamera bewegt; so viel wird an jedem Rand abgeschnitten</translation>
    </message>
    <message>
        <source>There and back, to be shown in a loop</source>
        <translation>Hin und zurück, zum endlosen Abspielen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Draw the path with the mouse or the arrow keys; Delete takes it away</source>
        <translation>Zeichnen Sie den Weg mit Maus oder Pfeiltasten; Entf nimmt ihn weg</translation>
    </message>
    <message>
        <source>Choose a colour profile in File &gt; Export picture first.</source>
        <translation>Wählen Sie zuerst unter Datei &gt; Bild exportieren ein Farbprofil.</translation>
    </message>
</context>
</TS>
