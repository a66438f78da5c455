<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}</source>
        <translation>Ha ocurrido algo inesperado. Su pintura sigue aquí; guárdela por seguridad. Detalles: {file}</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>no hay ninguna pantalla</translation>
    </message>
    <message>
        <source>The window cannot open: {why}; “gaugan-desktop render” works without one.</source>
        <translation>No se puede abrir la ventana: {why}; «gaugan-desktop render» funciona sin ventana.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Seamless</source>
        <translation>Sin costuras</translation>
    </message>
    <message>
        <source>Natural borders</source>
        <translation>Bordes naturales</translation>
    </message>
    <message>
        <source>Natural light</source>
        <translation>Luz natural</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizonte</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>La capa «{name}» está bloqueada.</translation>
    </message>
    <message>
        <source>The group “{name}” is hidden.</source>
        <translation>El grupo «{name}» está oculto.</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>La capa «{name}» está oculta.</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Trazo</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>A picture has {least} to {most} pixels per side, not {side}.</source>
        <translation>Una imagen tiene de {least} a {most} píxeles por lado, no {side}.</translation>
    </message>
    <message>
        <source>A document has 1 to {count} layers.</source>
        <translation>Un documento tiene de 1 a {count} capas.</translation>
    </message>
    <message>
        <source>All layers together have at most {count} million pixels: use fewer or smaller ones.</source>
        <translation>Todas las capas juntas tienen como máximo {count} millones de píxeles: usa menos o más pequeñas.</translation>
    </message>
    <message>
        <source>The layers need {need} MB of memory, and {free} MB are free. Close other programs first.</source>
        <translation>Las capas necesitan {need} MB de memoria y hay {free} MB libres. Cierre antes otros programas.</translation>
    </message>
    <message>
        <source>The name of a layer has at most {count} characters.</source>
        <translation>El nombre de una capa tiene como máximo {count} caracteres.</translation>
    </message>
    <message>
        <source>A day film has at most {count} lights.</source>
        <translation>Una película del día tiene como máximo {count} luces.</translation>
    </message>
    <message>
        <source>A picture inside a document has at most {count} MB.</source>
        <translation>Una imagen dentro de un documento tiene como máximo {count} MB.</translation>
    </message>
    <message>
        <source>The file is too large; the limit is {limit} MB.</source>
        <translation>El archivo es demasiado grande; el límite es de {limit} MB.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>No se puede leer el archivo: {why}.</translation>
    </message>
    <message>
        <source>The file is not readable JSON.</source>
        <translation>El archivo no es un JSON legible.</translation>
    </message>
    <message>
        <source>Nothing of the lost work can be read.</source>
        <translation>No se puede leer nada del trabajo perdido.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>The project is damaged or was not made by this program.</source>
        <translation>El proyecto está dañado o no procede de este programa.</translation>
    </message>
    <message>
        <source>The lights of the day film cannot be read. The painting is whole.</source>
        <translation>No se pueden leer las luces de la película del día. La pintura está completa.</translation>
    </message>
    <message>
        <source>Part of the story cannot be read; it begins later. The painting is whole.</source>
        <translation>Una parte de la historia no se puede leer; empieza más tarde. La pintura está completa.</translation>
    </message>
    <message>
        <source>There is not enough memory for this project.</source>
        <translation>No hay memoria suficiente para este proyecto.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of this program.</source>
        <translation>El proyecto procede de una versión más reciente de este programa.</translation>
    </message>
    <message>
        <source>The project&apos;s base label does not exist.</source>
        <translation>La etiqueta base del proyecto no existe.</translation>
    </message>
    <message>
        <source>The project&apos;s picture does not have the stated size.</source>
        <translation>La imagen del proyecto no tiene el tamaño indicado.</translation>
    </message>
    <message>
        <source>The project&apos;s paint-over layer does not have the stated size.</source>
        <translation>La capa de retoque del proyecto no tiene el tamaño indicado.</translation>
    </message>
    <message>
        <source>The project&apos;s label map does not have the stated size.</source>
        <translation>El mapa de etiquetas del proyecto no tiene el tamaño indicado.</translation>
    </message>
    <message>
        <source>The project&apos;s label map holds labels it does not describe.</source>
        <translation>El mapa de etiquetas del proyecto contiene etiquetas que no describe.</translation>
    </message>
    <message>
        <source>A style&apos;s region does not have the stated size.</source>
        <translation>La región de un estilo no tiene el tamaño indicado.</translation>
    </message>
    <message>
        <source>The project&apos;s part {name} is too large.</source>
        <translation>La parte {name} del proyecto es demasiado grande.</translation>
    </message>
    <message>
        <source>Random style {seed}</source>
        <translation>Estilo aleatorio {seed}</translation>
    </message>
    <message>
        <source>A style has at most {count} parts; unlock some labels first.</source>
        <translation>Un estilo tiene como máximo {count} partes; desbloquee antes algunas etiquetas.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {why}.</source>
        <translation>El archivo no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be created: {why}.</source>
        <translation>No se puede crear la carpeta: {why}.</translation>
    </message>
    <message>
        <source>There is something of this name that is no file; choose another name.</source>
        <translation>Hay algo con este nombre que no es un archivo; elija otro nombre.</translation>
    </message>
    <message>
        <source>The file is write-protected. Save under another name, or take the protection away.</source>
        <translation>El archivo está protegido contra escritura. Guárdelo con otro nombre o quite la protección.</translation>
    </message>
    <message>
        <source>{why}; all of it is in {file}</source>
        <translation>{why}; todo está en {file}</translation>
    </message>
    <message>
        <source>Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.</source>
        <translation>Las imágenes se guardan como .png, .jpg, .webp, .tif o .pdf; elija una de estas extensiones.</translation>
    </message>
    <message>
        <source>WebP pictures have at most {side} pixels per side.</source>
        <translation>Las imágenes WebP tienen como máximo {side} píxeles por lado.</translation>
    </message>
    <message>
        <source>CMYK pictures are saved as .tif, .jpg or .pdf.</source>
        <translation>Las imágenes CMYK se guardan como .tif, .jpg o .pdf.</translation>
    </message>
    <message>
        <source>Pictures with 16 bits per channel are saved as .png or .tif.</source>
        <translation>Las imágenes de 16 bits por canal se guardan como .png o .tif.</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>No se pudo codificar la imagen.</translation>
    </message>
    <message>
        <source>A table has 1 to {count} labels.</source>
        <translation>Una tabla tiene de 1 a {count} etiquetas.</translation>
    </message>
    <message>
        <source>There are no colours of {name}; choose one of {known}, or a .csv file.</source>
        <translation>No hay colores de {name}; elija {known} o un archivo .csv.</translation>
    </message>
    <message>
        <source>Label maps are saved as .png.</source>
        <translation>Los mapas de etiquetas se guardan como .png.</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>La tabla es demasiado grande.</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>Guarde la tabla como CSV en UTF-8.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}.</source>
        <translation>La primera línea nombra las columnas: {columns}.</translation>
    </message>
    <message>
        <source>a label has no name</source>
        <translation>una etiqueta no tiene nombre</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Línea {line}: {why}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} give one colour to two labels.</source>
        <translation>Las líneas {first} y {second} dan el mismo color a dos etiquetas.</translation>
    </message>
    <message>
        <source>Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.</source>
        <translation>Los vídeos se guardan como .mp4, .webm, .gif o .webp; elija una de estas extensiones.</translation>
    </message>
    <message>
        <source>A film needs a folder for temporary files: {why}.</source>
        <translation>Una película necesita una carpeta para archivos temporales: {why}.</translation>
    </message>
    <message>
        <source>This computer cannot write such films; choose .gif or .webp.</source>
        <translation>Este equipo no puede escribir vídeos así; elija .gif o .webp.</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another one.</source>
        <translation>Ya hay algo con este nombre; elija otro.</translation>
    </message>
    <message>
        <source>The film could not be finished; the disk with the folder {folder} may be full.</source>
        <translation>No se pudo terminar la película; el disco de la carpeta {folder} puede estar lleno.</translation>
    </message>
    <message>
        <source>This picture stops whatever reads it: it is damaged, or takes too much time or memory.</source>
        <translation>Esta imagen detiene a quien la lee: está dañada o necesita demasiado tiempo o memoria.</translation>
    </message>
    <message>
        <source>The file is too large: at most {count} MB can be opened.</source>
        <translation>El archivo es demasiado grande: se pueden abrir como máximo {count} MB.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>No hay memoria suficiente para esta imagen.</translation>
    </message>
    <message>
        <source>HEIC photos need the package pillow-heif; or save them as JPEG.</source>
        <translation>Las fotos HEIC necesitan el paquete pillow-heif; o guárdelas como JPEG.</translation>
    </message>
    <message>
        <source>This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).</source>
        <translation>No es una imagen que este programa pueda leer (PNG, JPEG, WebP, TIFF o BMP).</translation>
    </message>
    <message>
        <source>The picture is too large: with {channels} channels of {bits} bits, at most {count} million pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.</source>
        <translation>La imagen es demasiado grande: con {channels} canales de {bits} bits se pueden abrir como máximo {count} millones de píxeles. Redúzcala o guárdela con 8 bits y sin transparencia.</translation>
    </message>
    <message>
        <source>The picture is too large: at most {count} million pixels can be opened, for example {width} x {height}. Make it smaller first.</source>
        <translation>La imagen es demasiado grande: se pueden abrir como máximo {count} millones de píxeles, por ejemplo {width} x {height}. Redúcela primero.</translation>
    </message>
    <message>
        <source>The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.</source>
        <translation>El número {number} en el píxel ({column}, {row}) no es un número de etiqueta; estos van de 0 a 255.</translation>
    </message>
    <message>
        <source>The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.</source>
        <translation>El número de etiqueta {id} en el píxel ({column}, {row}) no corresponde a ninguna de las {count} etiquetas.</translation>
    </message>
    <message>
        <source>The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. Save label maps without smoothing and as PNG.</source>
        <translation>El color {color} en el píxel ({column}, {row}) no corresponde a ninguna etiqueta de {labels}. Guarde los mapas de etiquetas sin suavizado y como PNG.</translation>
    </message>
    <message>
        <source>The file is too large for a label set.</source>
        <translation>El archivo es demasiado grande para un juego de etiquetas.</translation>
    </message>
    <message>
        <source>This is not a usable label set: {why}.</source>
        <translation>No es un juego de etiquetas utilizable: {why}.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>no es un texto</translation>
    </message>
    <message>
        <source>There is no label set {name}; choose one of {known}, or a YAML file.</source>
        <translation>No hay ningún conjunto de etiquetas {name}; elija entre {known} o un archivo YAML.</translation>
    </message>
    <message>
        <source>This is no generator checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>No es un checkpoint de generador del código del artículo ni del de Engberg.</translation>
    </message>
    <message>
        <source>The files do not fit together: {why}.</source>
        <translation>Los archivos no encajan: {why}.</translation>
    </message>
    <message>
        <source>This is no checkpoint, or it holds more than weights.</source>
        <translation>No es un checkpoint, o contiene algo más que pesos.</translation>
    </message>
    <message>
        <source>The checkpoint is broken: {name} holds values that are no numbers.</source>
        <translation>El checkpoint está defectuoso: {name} contiene valores que no son números.</translation>
    </message>
    <message>
        <source>An aspect ratio lies between 1/16 and 16.</source>
        <translation>Una relación de aspecto está entre 1/16 y 16.</translation>
    </message>
    <message>
        <source>{name} in the checkpoint is no weight.</source>
        <translation>{name} en el punto de control no es un peso.</translation>
    </message>
    <message>
        <source>The checkpoint has {channels} input channels, the label set {labels} labels.</source>
        <translation>El checkpoint tiene {channels} canales de entrada; el juego, {labels} etiquetas.</translation>
    </message>
    <message>
        <source>A start grid of {cells} cells cannot have the aspect ratio {ratio}.</source>
        <translation>Una cuadrícula inicial de {cells} celdas no puede tener la relación {ratio}.</translation>
    </message>
    <message>
        <source>a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)</source>
        <translation>una cuadrícula inicial de {rows} x {columns} (imágenes {columns}:{rows} en el entrenamiento)</translation>
    </message>
    <message>
        <source>{count} doublings ({mode})</source>
        <translation>{count} duplicaciones ({mode})</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>bordes</translation>
    </message>
    <message>
        <source>unknown pixels</source>
        <translation>píxeles desconocidos</translation>
    </message>
    <message>
        <source>a last channel of {kind}</source>
        <translation>último canal: {kind}</translation>
    </message>
    <message>
        <source>Assumed: {parts}.</source>
        <translation>Supuesto: {parts}.</translation>
    </message>
    <message>
        <source>This is no encoder checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>No es un checkpoint de codificador del código del artículo ni del de Engberg.</translation>
    </message>
    <message>
        <source>This encoder is of an unknown kind: {why}.</source>
        <translation>Este codificador es de un tipo desconocido: {why}.</translation>
    </message>
    <message>
        <source>The checkpoint lacks the weights {name}.</source>
        <translation>Al checkpoint le faltan los pesos {name}.</translation>
    </message>
    <message>
        <source>The weights {name} have the wrong shape.</source>
        <translation>Los pesos {name} tienen una forma incorrecta.</translation>
    </message>
    <message>
        <source>The checkpoint holds weights that do not belong there ({name}).</source>
        <translation>El checkpoint contiene pesos que no le corresponden ({name}).</translation>
    </message>
    <message>
        <source>The models that came with the program stay.</source>
        <translation>Los modelos incluidos con el programa se quedan.</translation>
    </message>
    <message>
        <source>The model cannot be removed: {why}.</source>
        <translation>El modelo no se puede quitar: {why}.</translation>
    </message>
    <message>
        <source>The model holds weights it does not describe ({name}).</source>
        <translation>El modelo contiene pesos que no describe ({name}).</translation>
    </message>
    <message>
        <source>The model lacks the weights {name}.</source>
        <translation>Al modelo le faltan los pesos {name}.</translation>
    </message>
    <message>
        <source>The model cannot be read: {why}.</source>
        <translation>El modelo no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>The model file is damaged; its weights cannot be read.</source>
        <translation>El archivo del modelo está dañado; no se pueden leer sus pesos.</translation>
    </message>
    <message>
        <source>The model is broken: its weights are so large that no picture comes of them.</source>
        <translation>El modelo está dañado: sus pesos son tan grandes que no producen ninguna imagen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>No hay memoria suficiente para este modelo.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds values that are no numbers.</source>
        <translation>El modelo está defectuoso: {name} contiene valores que no son números.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds negative variances.</source>
        <translation>El modelo está dañado: {name} contiene varianzas negativas.</translation>
    </message>
    <message>
        <source>This is not a model file.</source>
        <translation>No es un archivo de modelo.</translation>
    </message>
    <message>
        <source>This is not a model file, or it is cut off.</source>
        <translation>No es un archivo de modelo, o está incompleto.</translation>
    </message>
    <message>
        <source>This file holds weights, but it was not made by this program.</source>
        <translation>Este archivo contiene pesos, pero no procede de este programa.</translation>
    </message>
    <message>
        <source>The model holds weights of a kind that is not supported.</source>
        <translation>El modelo contiene pesos de un tipo no admitido.</translation>
    </message>
    <message>
        <source>The model was made by a newer version of this program.</source>
        <translation>El modelo procede de una versión más reciente de este programa.</translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged ({why}).</source>
        <translation>La descripción del modelo está dañada ({why}).</translation>
    </message>
    <message>
        <source>There is no device called {name}; choose auto, cpu, cuda or mps.</source>
        <translation>No hay ningún dispositivo llamado {name}; elija auto, cpu, cuda o mps.</translation>
    </message>
    <message>
        <source>This computer has no usable {name} device.</source>
        <translation>Este equipo no tiene un dispositivo {name} utilizable.</translation>
    </message>
    <message>
        <source>The painter cannot be started: {why}.</source>
        <translation>No se puede iniciar el pintor: {why}.</translation>
    </message>
    <message>
        <source>The painter stood still and was restarted.</source>
        <translation>El pintor se había quedado parado y se ha reiniciado.</translation>
    </message>
    <message>
        <source>The picture took too long; the painter was restarted.</source>
        <translation>La imagen tardaba demasiado; el pintor se ha reiniciado.</translation>
    </message>
    <message>
        <source>The painter stopped and was restarted.</source>
        <translation>El pintor se detuvo y se ha reiniciado.</translation>
    </message>
    <message>
        <source>This model cannot turn photos into label maps.</source>
        <translation>Este modelo no puede convertir fotos en mapas de etiquetas.</translation>
    </message>
    <message>
        <source>The device has too little memory for a picture of this size.</source>
        <translation>El dispositivo tiene poca memoria para una imagen de este tamaño.</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>la tarjeta gráfica</translation>
    </message>
    <message>
        <source>{card} cannot be used: {why}. The CPU paints in its place.</source>
        <translation>No se puede usar {card}: {why}. En su lugar pinta la CPU.</translation>
    </message>
    <message>
        <source>This photo could not be labelled; see the log file.</source>
        <translation>No se pudo etiquetar esta foto; vea el registro.</translation>
    </message>
    <message>
        <source>This picture could not be painted; see the log file.</source>
        <translation>No se pudo pintar esta imagen; vea el registro.</translation>
    </message>
    <message>
        <source>Paint a label map, see a landscape. Offline, on your own machine.</source>
        <translation>Pinte un mapa de etiquetas, vea un paisaje. Sin conexión, en su propio equipo.</translation>
    </message>
    <message>
        <source>Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with Spatially-Adaptive Normalization”.</source>
        <translation>Generador y codificador de estilo según Park et al. 2019, «Semantic Image Synthesis with Spatially-Adaptive Normalization».</translation>
    </message>
    <message>
        <source>Apache License 2.0; the weights of the starter model CC BY-SA 4.0.</source>
        <translation>Licencia Apache 2.0; los pesos del modelo inicial CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>About GauGAN Desktop</source>
        <translation>Acerca de GauGAN Desktop</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotecas</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>Imágenes de estilo</translation>
    </message>
    <message>
        <source>Photos behind the model</source>
        <translation>Fotos tras el modelo</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>Texturas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Selección</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Capa</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>E&amp;tiquetas</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>Esti&amp;lo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Grey theme</source>
        <translation>Tema gris</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Tema de alto contraste</translation>
    </message>
    <message>
        <source>By the document&apos;s shape</source>
        <translation>Según la forma del documento</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Uno sobre otro</translation>
    </message>
    <message>
        <source>Large picture, small labels</source>
        <translation>Imagen grande, etiquetas pequeñas</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplicar</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Trama</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superpuesto</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Clonar</translation>
    </message>
    <message>
        <source>Copy from the picture: Ctrl or Alt and a click say from where</source>
        <translation>Copiar de la imagen: Ctrl o Alt y un clic indican de dónde</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>Elegir un color...</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>Modo de fusión</translation>
    </message>
    <message>
        <source>Opacity of the paint-over layer</source>
        <translation>Opacidad de la capa de retoque</translation>
    </message>
    <message>
        <source>Show the paint-over layer</source>
        <translation>Mostrar la capa de retoque</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Hide the paint-over layer</source>
        <translation>Ocultar la capa de retoque</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Solo la imagen</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>Solo las etiquetas</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Next arrangement</source>
        <translation>Disposición siguiente</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividido</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Copiar un informe</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Preferencias...</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Folder of label maps</source>
        <translation>Carpeta de mapas de etiquetas</translation>
    </message>
    <message>
        <source>Label maps imported: {count}</source>
        <translation>Mapas de etiquetas importados: {count}</translation>
    </message>
    <message>
        <source>Photos that have label maps already: {count}. Replace those?</source>
        <translation>Fotos que ya tienen mapas de etiquetas: {count}. ¿Reemplazarlos?</translation>
    </message>
    <message>
        <source>One PNG for each photo, with the numbers of the labels.</source>
        <translation>Un PNG por foto, con los números de las etiquetas.</translation>
    </message>
    <message>
        <source>Coloured PNG</source>
        <translation>PNG en color</translation>
    </message>
    <message>
        <source>One PNG for each photo in the labels&apos; colours, and a list of them, labelmap.txt.</source>
        <translation>Un PNG por foto con los colores de las etiquetas, y su lista, labelmap.txt.</translation>
    </message>
    <message>
        <source>The photos, and beside each its areas as polygons.</source>
        <translation>Las fotos, y junto a cada una sus superficies como polígonos.</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as run lengths.</source>
        <translation>Las fotos, y un archivo con todas las superficies como longitudes de tramo.</translation>
    </message>
    <message>
        <source>COCO JSON, polygons</source>
        <translation>COCO JSON, polígonos</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as polygons.</source>
        <translation>Las fotos, y un archivo con todas las superficies como polígonos.</translation>
    </message>
    <message>
        <source>The folders JPEGImages and SegmentationClass, and labelmap.txt.</source>
        <translation>Las carpetas JPEGImages y SegmentationClass, y labelmap.txt.</translation>
    </message>
    <message>
        <source>Label maps exported: {count}</source>
        <translation>Mapas de etiquetas exportados: {count}</translation>
    </message>
    <message>
        <source>The set does not have these labels. What are they in the set?</source>
        <translation>El conjunto no tiene estas etiquetas. ¿Qué son en el conjunto?</translation>
    </message>
    <message>
        <source>Import label maps</source>
        <translation>Importar mapas de etiquetas</translation>
    </message>
    <message>
        <source>Export label maps</source>
        <translation>Exportar mapas de etiquetas</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Folder of the model for clicks</source>
        <translation>Carpeta del modelo para clics</translation>
    </message>
    <message>
        <source>Model for clicks</source>
        <translation>Modelo para clics</translation>
    </message>
    <message>
        <source>A model is learning from these maps. Pause it, then change the labels.</source>
        <translation>Un modelo está aprendiendo de estos mapas. Páusalo y luego cambia las etiquetas.</translation>
    </message>
    <message>
        <source>Something is still under way; the window closes as soon as it is done.</source>
        <translation>Todavía hay algo en marcha; la ventana se cerrará en cuanto termine.</translation>
    </message>
    <message>
        <source>The last strokes are not saved. {why} Close all the same?</source>
        <translation>Los últimos trazos no están guardados. {why} ¿Cerrar de todos modos?</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Done, and next</source>
        <translation>Hecho, y siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Aún no está hecha</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Conjunto</translation>
    </message>
    <message>
        <source>Labels of the set...</source>
        <translation>Etiquetas del conjunto...</translation>
    </message>
    <message>
        <source>Import label maps...</source>
        <translation>Importar mapas de etiquetas...</translation>
    </message>
    <message>
        <source>Export label maps...</source>
        <translation>Exportar mapas de etiquetas...</translation>
    </message>
    <message>
        <source>Model for clicks...</source>
        <translation>Modelo para clics...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>&amp;Regiones</translation>
    </message>
    <message>
        <source>Fix or free the region under the pen</source>
        <translation>Fijar o soltar la región bajo el lápiz</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Sugerir</translation>
    </message>
    <message>
        <source>Suggest for all empty photos</source>
        <translation>Sugerir para todas las fotos vacías</translation>
    </message>
    <message>
        <source>Stop suggesting</source>
        <translation>Dejar de sugerir</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Siguiente lugar dudoso</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>En&amp;trenamiento</translation>
    </message>
    <message>
        <source>Measure the pace</source>
        <translation>Medir el ritmo</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>Comprobar el conjunto</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pausa o continuar</translation>
    </message>
    <message>
        <source>Use this model now</source>
        <translation>Usar este modelo ahora</translation>
    </message>
    <message>
        <source>Discard the run...</source>
        <translation>Descartar el entrenamiento...</translation>
    </message>
    <message>
        <source>Export the model...</source>
        <translation>Exportar el modelo...</translation>
    </message>
    <message>
        <source>Compare two runs...</source>
        <translation>Comparar dos entrenamientos...</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Copiar la línea de órdenes</translation>
    </message>
    <message>
        <source>Set and command for another computer...</source>
        <translation>Conjunto y orden para otro ordenador...</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Foto entera</translation>
    </message>
    <message>
        <source>More of the labels</source>
        <translation>Más etiquetas</translation>
    </message>
    <message>
        <source>More of the photo</source>
        <translation>Más foto</translation>
    </message>
    <message>
        <source>Suggestions under way</source>
        <translation>Sugerencias en curso</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>ninguna foto</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Volver a incluir</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Sin guardar: {why}</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Nuevo...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Abrir...</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Samples appear here: label map, photo, and what the model makes of them.</source>
        <translation>Aquí aparecen muestras: mapa de etiquetas, foto y lo que el modelo hace con ellos.</translation>
    </message>
    <message>
        <source>Label map of another set...</source>
        <translation>Mapa de otro juego de etiquetas...</translation>
    </message>
    <message>
        <source>Labels from a photo...</source>
        <translation>Etiquetas de una foto...</translation>
    </message>
    <message>
        <source>Lost work...</source>
        <translation>Trabajo perdido...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Exportar imagen...</translation>
    </message>
    <message>
        <source>Export label map...</source>
        <translation>Exportar mapa de etiquetas...</translation>
    </message>
    <message>
        <source>Label map for other programs...</source>
        <translation>Mapa de etiquetas para otros programas...</translation>
    </message>
    <message>
        <source>Export making-of...</source>
        <translation>Exportar vídeo del proceso...</translation>
    </message>
    <message>
        <source>Export for film and 3D</source>
        <translation>Exportar para vídeo y 3D</translation>
    </message>
    <message>
        <source>Plates...</source>
        <translation>Planos...</translation>
    </message>
    <message>
        <source>Parallax film...</source>
        <translation>Vídeo de paralaje...</translation>
    </message>
    <message>
        <source>Day film...</source>
        <translation>Vídeo de un día...</translation>
    </message>
    <message>
        <source>HDR panorama...</source>
        <translation>Panorama HDR...</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Batch...</source>
        <translation>Lote...</translation>
    </message>
    <message>
        <source>Watch folder...</source>
        <translation>Vigilar carpeta...</translation>
    </message>
    <message>
        <source>Paint every label map that another program saves into a folder</source>
        <translation>Pintar cada mapa de etiquetas que otro programa guarde en una carpeta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stop watching “{name}”</source>
        <translation>Dejar de vigilar «{name}»</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pincel más pequeño</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pincel más grande</translation>
    </message>
    <message>
        <source>Last label</source>
        <translation>Etiqueta anterior</translation>
    </message>
    <message>
        <source>Finish shape</source>
        <translation>Terminar la forma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Writing the film...</source>
        <translation>Escribiendo el vídeo...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Modelos...</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>It ended early</source>
        <translation>Terminó antes de tiempo</translation>
    </message>
    <message>
        <source>Label map, photo; painted in its own style, that of the next row, the mean, a random one.</source>
        <translation>Mapa de etiquetas, foto; pintada en su estilo, el de la fila siguiente, el medio, uno al azar.</translation>
    </message>
    <message>
        <source>Back to the samples</source>
        <translation>Volver a las muestras</translation>
    </message>
    <message>
        <source>Difference to the photos (falls)</source>
        <translation>Diferencia con las fotos (baja)</translation>
    </message>
    <message>
        <source>Distance of all pictures (falls)</source>
        <translation>Distancia de todas las imágenes (baja)</translation>
    </message>
    <message>
        <source>The run saves and pauses after its step.</source>
        <translation>El entrenamiento guarda y se detiene tras su paso.</translation>
    </message>
    <message>
        <source>“{name}” is among your models now.</source>
        <translation>«{name}» está ahora entre sus modelos.</translation>
    </message>
    <message>
        <source>Delete this run and what it has learned?</source>
        <translation>¿Eliminar este entrenamiento y lo que ha aprendido?</translation>
    </message>
    <message>
        <source>Your document after step {step}</source>
        <translation>Su documento tras el paso {step}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>Hasta que yo lo pare</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} píxeles</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Share of the training that is done</source>
        <translation>Proporción del entrenamiento hecha</translation>
    </message>
    <message>
        <source>Paint my document along</source>
        <translation>Pintar mi documento a la vez</translation>
    </message>
    <message>
        <source>Every few minutes the open document is painted by what the run has learned by then</source>
        <translation>Cada pocos minutos el documento abierto se pinta con lo que el entrenamiento ha aprendido hasta entonces</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Usarlo ahora</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Parar y conservar</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Finished photos: {count}.</source>
        <translation>Fotos terminadas: {count}.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Try some steps, and say how far this goes on this computer</source>
        <translation>Probar unos pasos y decir hasta dónde llega en este ordenador</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>Entrenar de nuevo</translation>
    </message>
    <message>
        <source>Smaller than {size} pixels and therefore soft: {count}.</source>
        <translation>Menores de {size} píxeles y por eso borrosas: {count}.</translation>
    </message>
    <message>
        <source>How far it goes on this computer is not measured yet.</source>
        <translation>Aún no se ha medido hasta dónde llega en este ordenador.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here.</source>
        <translation>El curso completo tarda aquí unos {time}.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here; {gpu} on a recent GPU.</source>
        <translation>Todo el entrenamiento tarda aquí unos {time}; {gpu} en una GPU reciente.</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Descansar con batería</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>Conservar como modelo</translation>
    </message>
    <message>
        <source>A moment, please...</source>
        <translation>Un momento, por favor...</translation>
    </message>
    <message>
        <source>Runs of this set</source>
        <translation>Entrenamientos de este conjunto</translation>
    </message>
    <message>
        <source>Teach the labeller</source>
        <translation>Enseñar al etiquetador</translation>
    </message>
    <message>
        <source>It learns from your finished maps; Suggest is better from then on</source>
        <translation>Aprende de sus mapas terminados; después las sugerencias son mejores</translation>
    </message>
    <message>
        <source>Share of the lesson that is done</source>
        <translation>Parte de la lección hecha</translation>
    </message>
    <message>
        <source>It waits for mains power</source>
        <translation>Espera la corriente de red</translation>
    </message>
    <message>
        <source>A smaller size needs less; other programs may hold memory, too.</source>
        <translation>Un tamaño menor necesita menos; otros programas también pueden ocupar memoria.</translation>
    </message>
    <message>
        <source>Make room on the disk; then it goes on from its last checkpoint.</source>
        <translation>Haga sitio en el disco; después sigue desde su último punto de control.</translation>
    </message>
    <message>
        <source>After {learned} photos: {share} %</source>
        <translation>Tras {learned} fotos: {share} %</translation>
    </message>
    <message>
        <source>At first: {share} %</source>
        <translation>Al principio: {share} %</translation>
    </message>
    <message>
        <source>Right in suggestions:</source>
        <translation>Acierto de las sugerencias:</translation>
    </message>
    <message>
        <source>The computer or someone else ended it, perhaps for lack of memory.</source>
        <translation>El equipo u otra persona lo terminó, quizá por falta de memoria.</translation>
    </message>
    <message>
        <source>Looking at the photos...</source>
        <translation>Mirando las fotos...</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} imágenes por segundo</translation>
    </message>
    <message>
        <source>Your document from step to step</source>
        <translation>Su documento paso a paso</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Paso {step}</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>{seconds} s por paso</translation>
    </message>
    <message>
        <source>Random style</source>
        <translation>Estilo aleatorio</translation>
    </message>
    <message>
        <source>Variations...</source>
        <translation>Variaciones...</translation>
    </message>
    <message>
        <source>Style from image...</source>
        <translation>Estilo de una imagen...</translation>
    </message>
    <message>
        <source>Pin the style</source>
        <translation>Fijar el estilo</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>Mezclar estilos</translation>
    </message>
    <message>
        <source>360-degree view...</source>
        <translation>Vista de 360 grados...</translation>
    </message>
    <message>
        <source>Picture before the last change</source>
        <translation>Imagen antes del último cambio</translation>
    </message>
    <message>
        <source>Proof of the colour profile</source>
        <translation>Prueba del perfil de color</translation>
    </message>
    <message>
        <source>Gamut warning</source>
        <translation>Aviso de gama</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom al 100 %</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Zoom a la selección</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>Vista en espejo</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Girar la vista a la izquierda</translation>
    </message>
    <message>
        <source>View upright</source>
        <translation>Vista recta</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Girar la vista a la derecha</translation>
    </message>
    <message>
        <source>Hide panels</source>
        <translation>Ocultar paneles</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Colour-blind safe label colours</source>
        <translation>Colores para daltónicos</translation>
    </message>
    <message>
        <source>Patterns on labels</source>
        <translation>Tramas sobre las etiquetas</translation>
    </message>
    <message>
        <source>Opacity of the picture over the labels</source>
        <translation>Opacidad de la imagen sobre las etiquetas</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Opacidad de la imagen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>The report is on the clipboard; paste it into your message</source>
        <translation>El informe está en el portapapeles; péguelo en su mensaje</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Izquierda y derecha</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>Todos los lados</translation>
    </message>
    <message>
        <source>Square, 512 x 512</source>
        <translation>Cuadrado, 512 x 512</translation>
    </message>
    <message>
        <source>Landscape 3:2, 768 x 512</source>
        <translation>Horizontal 3:2, 768 x 512</translation>
    </message>
    <message>
        <source>Wide 16:9, 896 x 512</source>
        <translation>Ancho 16:9, 896 x 512</translation>
    </message>
    <message>
        <source>A4, 704 x 512</source>
        <translation>A4, 704 x 512</translation>
    </message>
    <message>
        <source>Portrait 2:3, 512 x 768</source>
        <translation>Vertical 2:3, 512 x 768</translation>
    </message>
    <message>
        <source>Large square, 1024 x 1024</source>
        <translation>Cuadrado grande, 1024 x 1024</translation>
    </message>
    <message>
        <source>Landscape 3:2, 1536 x 1024</source>
        <translation>Horizontal 3:2, 1536 x 1024</translation>
    </message>
    <message>
        <source>Full HD, 1920 x 1080</source>
        <translation>Full HD, 1920 x 1080</translation>
    </message>
    <message>
        <source>Cinema 21:9, 2560 x 1080</source>
        <translation>Cine 21:9, 2560 x 1080</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4961 x 3508</source>
        <translation>A3 a 300 ppp, 4961 x 3508</translation>
    </message>
    <message>
        <source>A2 at 300 dpi, 7016 x 4961</source>
        <translation>A2 a 300 ppp, 7016 x 4961</translation>
    </message>
    <message>
        <source>Panorama 2:1, 1024 x 512, seamless</source>
        <translation>Panorama 2:1, 1024 x 512, sin costuras</translation>
    </message>
    <message>
        <source>Tile, 512 x 512, seamless</source>
        <translation>Mosaico, 512 x 512, sin costuras</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nuevo documento</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Relleno de</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>Tamaño del documento</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>Mantener las proporciones</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Cambiar tamaño</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>16 bits (PNG and TIFF)</source>
        <translation>16 bits (PNG y TIFF)</translation>
    </message>
    <message>
        <source>Pixels per inch that other programs print the picture with</source>
        <translation>Píxeles por pulgada con los que otros programas imprimen la imagen</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: higher is better and makes larger files</source>
        <translation>Para JPEG y WebP: más alto es mejor y da archivos más grandes</translation>
    </message>
    <message>
        <source>sRGB, for screens</source>
        <translation>sRGB, para pantallas</translation>
    </message>
    <message>
        <source>From a file...</source>
        <translation>Desde un archivo...</translation>
    </message>
    <message>
        <source>Write model, style and licence into the file</source>
        <translation>Escribir modelo, estilo y licencia en el archivo</translation>
    </message>
    <message>
        <source>Margin (PDF)</source>
        <translation>Margen (PDF)</translation>
    </message>
    <message>
        <source>{width} x {height} cm, {count} megapixels</source>
        <translation>{width} x {height} cm, {count} megapíxeles</translation>
    </message>
    <message>
        <source>Colour profiles</source>
        <translation>Perfiles de color</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Pictures to paint</source>
        <translation>Imágenes por pintar</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Añadir archivos...</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>Añadir este documento</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Open a list...</source>
        <translation>Abrir una lista...</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Mostrar las imágenes</translation>
    </message>
    <message>
        <source>A style, size or model of its own for each picture; the others are as in the window.</source>
        <translation>Cada imagen con su propio estilo, tamaño o modelo; las demás, como en la ventana.</translation>
    </message>
    <message>
        <source>Projects, label maps</source>
        <translation>Proyectos, mapas de etiquetas</translation>
    </message>
    <message>
        <source>Save the document first; the batch paints what its file holds.</source>
        <translation>Guarde antes el documento; el lote pinta lo que contiene su archivo.</translation>
    </message>
    <message>
        <source>Stopped. Start it again to go on.</source>
        <translation>Detenido. Inícielo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Dónde van las imágenes</translation>
    </message>
    <message>
        <source>Painting in the background; one may close this and go on.</source>
        <translation>Pintando en segundo plano; puede cerrar esto y seguir.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>Como en el documento</translation>
    </message>
    <message>
        <source>As the document</source>
        <translation>Como el documento</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Como en la ventana</translation>
    </message>
    <message>
        <source>Another picture...</source>
        <translation>Otra imagen...</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>Por canal</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>Otra anchura</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Perfil de color</translation>
    </message>
    <message>
        <source>Quality (JPEG, WebP)</source>
        <translation>Calidad (JPEG, WebP)</translation>
    </message>
    <message>
        <source>Day film</source>
        <translation>Vídeo de un día</translation>
    </message>
    <message>
        <source>Lights of the film, from the first to the last</source>
        <translation>Luces del vídeo, de la primera a la última</translation>
    </message>
    <message>
        <source>Back to the first light, to be shown in a loop</source>
        <translation>De vuelta a la primera luz, para reproducir en bucle</translation>
    </message>
    <message>
        <source>Numbered PNG files in a new folder, in place of a film</source>
        <translation>Archivos PNG numerados en una carpeta nueva, en lugar de un vídeo</translation>
    </message>
    <message>
        <source>The picture passes from light to light. Drag them into another order.</source>
        <translation>La imagen pasa de una luz a otra. Arrástrelas para cambiar el orden.</translation>
    </message>
    <message>
        <source>Add the document&apos;s light as it is now</source>
        <translation>Añadir la luz actual del documento</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Elegir un archivo...</translation>
    </message>
    <message>
        <source>Lights of the day film</source>
        <translation>Luces de la película del día</translation>
    </message>
    <message>
        <source>Mean style</source>
        <translation>Estilo medio</translation>
    </message>
    <message>
        <source>Small, painted fast</source>
        <translation>Pequeño, rápido de pintar</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Large, painted slowly</source>
        <translation>Grande, lento de pintar</translation>
    </message>
    <message>
        <source>Making-of</source>
        <translation>Vídeo del proceso</translation>
    </message>
    <message>
        <source>Show the labels beside the picture</source>
        <translation>Mostrar las etiquetas junto a la imagen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformar</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Replace label</source>
        <translation>Reemplazar etiqueta</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>with</source>
        <translation>por</translation>
    </message>
    <message>
        <source>Labels of the label map</source>
        <translation>Etiquetas del mapa</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Save them?</source>
        <translation>«{name}» tiene cambios sin guardar. ¿Guardarlos?</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Cambiado en otro lugar</translation>
    </message>
    <message>
        <source>Another program has changed “{file}” since you opened it. Save over it all the same?</source>
        <translation>Otro programa ha cambiado «{file}» desde que lo abrió. ¿Guardar encima de todos modos?</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Guardar encima</translation>
    </message>
    <message>
        <source>Discard lost work</source>
        <translation>Descartar trabajo perdido</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}” for good?</source>
        <translation>¿Descartar definitivamente el trabajo sin guardar de «{name}»?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>“{name}” is a photo rather than a label map. What shall it be?</source>
        <translation>«{name}» es una foto más que un mapa de etiquetas. ¿Qué debe ser?</translation>
    </message>
    <message>
        <source>Turn it into labels</source>
        <translation>Convertirla en etiquetas</translation>
    </message>
    <message>
        <source>Take its style</source>
        <translation>Tomar su estilo</translation>
    </message>
    <message>
        <source>Trace from it</source>
        <translation>Calcarla</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>{kind} files cannot be saved here. Save “{file}” instead?</source>
        <translation>Aquí no se pueden guardar archivos {kind}. ¿Guardar «{file}» en su lugar?</translation>
    </message>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>«{file}» ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste as layer</source>
        <translation>Pegar como capa</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Current label</source>
        <translation>Etiqueta actual</translation>
    </message>
    <message>
        <source>Painted on the layer</source>
        <translation>Lo pintado en la capa</translation>
    </message>
    <message>
        <source>Keep as a hidden layer</source>
        <translation>Guardar como capa oculta</translation>
    </message>
    <message>
        <source>Grow...</source>
        <translation>Expandir...</translation>
    </message>
    <message>
        <source>Shrink...</source>
        <translation>Contraer...</translation>
    </message>
    <message>
        <source>Feather...</source>
        <translation>Difuminar borde...</translation>
    </message>
    <message>
        <source>Smooth...</source>
        <translation>Suavizar...</translation>
    </message>
    <message>
        <source>Nothing is painted on this layer.</source>
        <translation>En esta capa no hay nada pintado.</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>Todavía no hay nada seleccionado.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>Guardar la selección</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <translation>No quedaría nada de la selección.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Size...</source>
        <translation>Tamaño...</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>Recortar a la selección</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>Reflejar izquierda-derecha</translation>
    </message>
    <message>
        <source>Mirror top and bottom</source>
        <translation>Reflejar arriba-abajo</translation>
    </message>
    <message>
        <source>Shift by half, seamless</source>
        <translation>Desplazar la mitad, sin costuras</translation>
    </message>
    <message>
        <source>Reference photo...</source>
        <translation>Foto de referencia...</translation>
    </message>
    <message>
        <source>Remove reference photo</source>
        <translation>Quitar la foto de referencia</translation>
    </message>
    <message>
        <source>Bend the borders of the picture as nature&apos;s are; off: as painted</source>
        <translation>Curvar los bordes de la imagen como en la naturaleza; si no: como se pintaron</translation>
    </message>
    <message>
        <source>Lay relief, clouds, reflections and shade over the picture; off: as the model paints</source>
        <translation>Añade relieve, nubes, reflejos y sombras a la imagen; desactivado: tal como pinta el modelo</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Nueva capa</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>Duplicar capa</translation>
    </message>
    <message>
        <source>Merge down</source>
        <translation>Combinar hacia abajo</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>Eliminar capa</translation>
    </message>
    <message>
        <source>Raise layer</source>
        <translation>Subir capa</translation>
    </message>
    <message>
        <source>Lower layer</source>
        <translation>Bajar capa</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>Bloquear capa</translation>
    </message>
    <message>
        <source>Group with the layer below</source>
        <translation>Agrupar con la capa inferior</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Plegar el grupo</translation>
    </message>
    <message>
        <source>A folded group is raised, lowered and moved as one</source>
        <translation>Un grupo plegado se sube, se baja y se mueve como una unidad</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Acoplar</translation>
    </message>
    <message>
        <source>Mirror layer left and right</source>
        <translation>Reflejar capa izquierda-derecha</translation>
    </message>
    <message>
        <source>Mirror layer top and bottom</source>
        <translation>Reflejar capa arriba-abajo</translation>
    </message>
    <message>
        <source>Transform...</source>
        <translation>Transformar...</translation>
    </message>
    <message>
        <source>Replace label...</source>
        <translation>Reemplazar etiqueta...</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Trazos</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fijo</translation>
    </message>
    <message>
        <source>Earlier strokes</source>
        <translation>Trazos anteriores</translation>
    </message>
    <message>
        <source>Paint rough strokes first, one in each thing; Snap lets them grow.</source>
        <translation>Pinte primero trazos gruesos, uno en cada cosa; Ajustar los hace crecer.</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Keep strokes as painted</source>
        <translation>Dejar los trazos como están</translation>
    </message>
    <message>
        <source>Free a region</source>
        <translation>Soltar una región</translation>
    </message>
    <message>
        <source>Fix a region</source>
        <translation>Fijar una región</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Rellenar agujeros</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>Suavizar bordes</translation>
    </message>
    <message>
        <source>Nothing is painted on the photo before this one.</source>
        <translation>En la foto anterior a esta no hay nada pintado.</translation>
    </message>
    <message>
        <source>Copy from the previous photo</source>
        <translation>Copiar de la foto anterior</translation>
    </message>
    <message>
        <source>Nothing is painted yet.</source>
        <translation>Aún no hay nada pintado.</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Quitar motas</translation>
    </message>
    <message>
        <source>Fill unpainted</source>
        <translation>Llenar los huecos</translation>
    </message>
    <message>
        <source>{name}: the document changed meanwhile, so nothing was done.</source>
        <translation>{name}: el documento cambió entretanto, así que no se hizo nada.</translation>
    </message>
    <message>
        <source>There is nothing to transform on this layer.</source>
        <translation>En esta capa no hay nada que transformar.</translation>
    </message>
    <message>
        <source>Only seamless documents are shifted; see Image &gt; Seamless.</source>
        <translation>Solo se desplazan los documentos sin costuras; vea Imagen &gt; Sin costuras.</translation>
    </message>
    <message>
        <source>Select what shall stay, then crop.</source>
        <translation>Seleccione lo que debe quedar y recorte.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard.</source>
        <translation>No hay etiquetas en el portapapeles.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>El portapapeles</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pegado</translation>
    </message>
    <message>
        <source>The current label is nowhere in the document.</source>
        <translation>La etiqueta actual no aparece en el documento.</translation>
    </message>
    <message>
        <source>Exported {file}; files with layers stay in sRGB</source>
        <translation>{file} exportado; los archivos con capas se quedan en sRGB</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop, con capas</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster, con capas</translation>
    </message>
    <message>
        <source>Pictures of that size are saved as .png, .jpg, .tif or .pdf.</source>
        <translation>Las imágenes de este tamaño se guardan como .png, .jpg, .tif o .pdf.</translation>
    </message>
    <message>
        <source>Export label map</source>
        <translation>Exportar mapa de etiquetas</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>PNG indexado</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>La imagen está en el portapapeles</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Painting the picture...</source>
        <translation>Pintando la imagen...</translation>
    </message>
    <message>
        <source>Label map for other programs</source>
        <translation>Mapa de etiquetas para otros programas</translation>
    </message>
    <message>
        <source>A table of colours...</source>
        <translation>Una tabla de colores...</translation>
    </message>
    <message>
        <source>Numbers of labels instead of colours</source>
        <translation>Números de las etiquetas en vez de colores</translation>
    </message>
    <message>
        <source>Models that paint from segmentations know these colours.</source>
        <translation>Los modelos que pintan a partir de segmentaciones conocen estos colores.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Without a partner there, and written as nothing: {labels}</source>
        <translation>Sin equivalente allí, así que quedan vacías: {labels}</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>{file} exportado</translation>
    </message>
    <message>
        <source>Projects, label maps, photos</source>
        <translation>Proyectos, mapas de etiquetas, fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>Mapa de etiquetas</translation>
    </message>
    <message>
        <source>Which labels does “{file}” use?</source>
        <translation>¿Qué etiquetas usa «{file}»?</translation>
    </message>
    <message>
        <source>Does it use other labels?</source>
        <translation>¿Usa otras etiquetas?</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} guardado</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Imágenes hasta ahora</translation>
    </message>
    <message>
        <source>Pictures appear here as you paint. Click one to bring it back.</source>
        <translation>Las imágenes aparecen aquí mientras pinta. Un clic recupera una.</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>Recuperar una imagen</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Buscar etiquetas</translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation>Antes en la lista</translation>
    </message>
    <message>
        <source>Later in the list</source>
        <translation>Después en la lista</translation>
    </message>
    <message>
        <source>In the order of groups</source>
        <translation>En el orden de los grupos</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Cielo</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Relieve</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Suelo</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>Plantas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>{label}, texture locked</source>
        <translation>{label}, textura bloqueada</translation>
    </message>
    <message>
        <source>{label}, used lately</source>
        <translation>{label}, usada hace poco</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Ya no es favorita</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Tick to show, double-click to rename, drag to reorder</source>
        <translation>Marcar para mostrar, doble clic para renombrar, arrastrar para ordenar</translation>
    </message>
    <message>
        <source>A group of layers; click the arrow to fold it</source>
        <translation>Un grupo de capas; haga clic en la flecha para plegarlo</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Grupo {name}</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} está bloqueada</translation>
    </message>
    <message>
        <source>Show group</source>
        <translation>Mostrar grupo</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Mostrar capa</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>Renombrar capa</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>Reordenar capas</translation>
    </message>
    <message>
        <source>Style image</source>
        <translation>Imagen de estilo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>Esta es la última foto.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>Esta es la primera foto.</translation>
    </message>
    <message>
        <source>All photos are done. Train a model with them on the next page.</source>
        <translation>Todas las fotos están listas. Entrene un modelo en la página siguiente.</translation>
    </message>
    <message>
        <source>Doubtful places: {count}; D goes from one to the next.</source>
        <translation>Lugares dudosos: {count}; D va de uno a otro.</translation>
    </message>
    <message>
        <source>Nothing is in doubt; Suggest says where it is unsure.</source>
        <translation>Nada es dudoso; Sugerir dice dónde duda.</translation>
    </message>
    <message>
        <source>unpainted</source>
        <translation>sin pintar</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Retoque</translation>
    </message>
    <message>
        <source>Painting...</source>
        <translation>Pintando...</translation>
    </message>
    <message>
        <source>You can go on painting and save your work.</source>
        <translation>Puede seguir pintando y guardar su trabajo.</translation>
    </message>
    <message>
        <source>Paint something first; the film shows how the picture came about.</source>
        <translation>Pinte algo primero; el vídeo muestra cómo surgió la imagen.</translation>
    </message>
    <message>
        <source>Painting the film...</source>
        <translation>Pintando el vídeo...</translation>
    </message>
    <message>
        <source>Labels without a partner</source>
        <translation>Etiquetas sin pareja</translation>
    </message>
    <message>
        <source>Leave it unpainted</source>
        <translation>Dejar sin pintar</translation>
    </message>
    <message>
        <source>Partner of {label}</source>
        <translation>Pareja de {label}</translation>
    </message>
    <message>
        <source>The model does not know these labels. What shall it paint in their place?</source>
        <translation>El modelo no conoce estas etiquetas. ¿Qué debe pintar en su lugar?</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>The model file now holds other labels; they were matched anew.</source>
        <translation>El archivo del modelo contiene ahora otras etiquetas; se han vuelto a asignar.</translation>
    </message>
    <message>
        <source>Painted with the model “{name}”, which is not here</source>
        <translation>Pintado con el modelo «{name}», que no está aquí</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Otro modelo</translation>
    </message>
    <message>
        <source>This was painted with the model “{name}”. Go over to it?</source>
        <translation>Esto se pintó con el modelo «{name}». ¿Pasar a él?</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>Distancia de núcleo</translation>
    </message>
    <message>
        <source>From a checkpoint</source>
        <translation>De un punto de control</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Paint with this</source>
        <translation>Pintar con este</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add a model file...</source>
        <translation>Añadir un modelo...</translation>
    </message>
    <message>
        <source>Import a checkpoint...</source>
        <translation>Importar un checkpoint...</translation>
    </message>
    <message>
        <source>A generator as the paper&apos;s code or Engberg&apos;s saves it</source>
        <translation>Un generador como lo guarda el código del artículo o el de Engberg</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Añadir un modelo</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Archivos de modelo</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Import a checkpoint: the generator</source>
        <translation>Importar un checkpoint: el generador</translation>
    </message>
    <message>
        <source>The checkpoint could not be read.</source>
        <translation>No se pudo leer el checkpoint.</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Importar un checkpoint</translation>
    </message>
    <message>
        <source>None: styles by dice only</source>
        <translation>Ninguno: estilos solo al azar</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Juego de etiquetas</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>Codificador de estilo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>pictures and dice</source>
        <translation>imágenes y azar</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>azar</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Estilos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Photos to labels</source>
        <translation>Fotos a etiquetas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Photoshop, a group for each plate (.psd)</source>
        <translation>Photoshop, un grupo por plano (.psd)</translation>
    </message>
    <message>
        <source>OpenRaster, a group for each plate (.ora)</source>
        <translation>OpenRaster, un grupo por plano (.ora)</translation>
    </message>
    <message>
        <source>OpenEXR, linear, a layer for each plate (.exr)</source>
        <translation>OpenEXR, lineal, una capa por plano (.exr)</translation>
    </message>
    <message>
        <source>Folder of PNG files</source>
        <translation>Carpeta de archivos PNG</translation>
    </message>
    <message>
        <source>Needs the Python package OpenEXR, which is not installed</source>
        <translation>Necesita el paquete de Python OpenEXR, que no está instalado</translation>
    </message>
    <message>
        <source>Export plates</source>
        <translation>Exportar planos</translation>
    </message>
    <message>
        <source>Every plate shows all of itself: what stood before it is gone, what was behind is painted.</source>
        <translation>Cada plano se ve entero: lo que había delante ha desaparecido y lo que había detrás está pintado.</translation>
    </message>
    <message>
        <source>One plate for each visible layer</source>
        <translation>Un plano por cada capa visible</translation>
    </message>
    <message>
        <source>By depth: sky, distance, ground, foreground</source>
        <translation>Por profundidad: cielo, lejanía, suelo, primer plano</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>Planos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Painting the plates...</source>
        <translation>Pintando los planos...</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>arbusto</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nube</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>tierra</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>hierba</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>grava</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>colina</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>montaña</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>planta</translation>
    </message>
    <message>
        <source>river</source>
        <translation>río</translation>
    </message>
    <message>
        <source>road</source>
        <translation>camino</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>roca</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>arena</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>cielo</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>nieve</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>piedra</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>árbol</translation>
    </message>
    <message>
        <source>water</source>
        <translation>agua</translation>
    </message>
    <message>
        <source>Clear noon</source>
        <translation>Mediodía</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>Hora dorada</translation>
    </message>
    <message>
        <source>Red sunset</source>
        <translation>Ocaso rojo</translation>
    </message>
    <message>
        <source>Blue dusk</source>
        <translation>Hora azul</translation>
    </message>
    <message>
        <source>Moonlit night</source>
        <translation>Luna</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Nublado</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Niebla</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Tormenta</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Primavera</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>Otoño</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Invierno</translation>
    </message>
    <message>
        <source>Desert</source>
        <translation>Desierto</translation>
    </message>
    <message>
        <source>Mountain lake</source>
        <translation>Lago de montaña</translation>
    </message>
    <message>
        <source>Sea coast</source>
        <translation>Costa</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>Vista de 360 grados</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to look around; the wheel zooms.</source>
        <translation>Arrastre o use las flechas para mirar alrededor; la rueda acerca.</translation>
    </message>
    <message>
        <source>Labels from a photo</source>
        <translation>Etiquetas de una foto</translation>
    </message>
    <message>
        <source>Looking at the photo...</source>
        <translation>Mirando la foto...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>To the left noon, to the right night</source>
        <translation>A la izquierda mediodía, a la derecha noche</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Bruma</translation>
    </message>
    <message>
        <source>To the left clear air, to the right fog</source>
        <translation>A la izquierda aire claro, a la derecha niebla</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer light</source>
        <translation>A la izquierda luz más fría, a la derecha más cálida</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>To the left winter, to the right autumn</source>
        <translation>A la izquierda invierno, a la derecha otoño</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>To the left a blue sky, to the right dark clouds</source>
        <translation>A la izquierda cielo azul, a la derecha nubes oscuras</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>This model does not know this slider.</source>
        <translation>Este modelo no conoce este control.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>scrolls, with Ctrl it zooms (as in Photoshop)</source>
        <translation>desplaza, con Ctrl amplía (como en Photoshop)</translation>
    </message>
    <message>
        <source>zooms, with Ctrl it scrolls (as in Krita)</source>
        <translation>amplía, con Ctrl desplaza (como en Krita)</translation>
    </message>
    <message>
        <source>Of the label set</source>
        <translation>Los del juego de etiquetas</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Para daltónicos</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>El idioma cambia cuando el programa vuelva a iniciarse.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>La rueda</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>Curva de presión</translation>
    </message>
    <message>
        <source>Pen button, as right click</source>
        <translation>Botón del lápiz, como clic derecho</translation>
    </message>
    <message>
        <source>Pen button, as middle click</source>
        <translation>Botón del lápiz, como clic central</translation>
    </message>
    <message>
        <source>The eraser end of a pen always erases. A right click of the mouse opens the palette.</source>
        <translation>El extremo de goma de un lápiz siempre borra. Un clic derecho del ratón abre la paleta.</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <translation>La presión del lápiz cambia el tamaño</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Painting device</source>
        <translation>Dispositivo de pintura</translation>
    </message>
    <message>
        <source>Label colours</source>
        <translation>Colores de las etiquetas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Usarla aquí en su lugar</translation>
    </message>
    <message>
        <source>Built-in key</source>
        <translation>Tecla original</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}”.</source>
        <translation>{key} elige la etiqueta «{label}».</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} pertenece a «{action}».</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>Trabajo perdido</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. These paintings have changes that are not saved.</source>
        <translation>El programa terminó de forma inesperada. Estas pinturas tienen cambios sin guardar.</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>Descartar...</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>It cannot be deleted: {why}.</source>
        <translation>No se puede eliminar: {why}.</translation>
    </message>
    <message>
        <source>Opacity of the reference photo</source>
        <translation>Opacidad de la foto de referencia</translation>
    </message>
    <message>
        <source>Reference photo</source>
        <translation>Foto de referencia</translation>
    </message>
    <message>
        <source>Fade reference photo</source>
        <translation>Atenuar la foto de referencia</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Espacio y arrastrar</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl zoom</source>
        <translation>Desplazar; con Ctrl, zoom</translation>
    </message>
    <message>
        <source>Shift and click, brush</source>
        <translation>Mayús y clic, pincel</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>Línea recta desde el último trazo</translation>
    </message>
    <message>
        <source>Shift and drag, brush</source>
        <translation>Mayús y arrastrar, pincel</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>Cambiar el tamaño</translation>
    </message>
    <message>
        <source>Ctrl or Alt, brush</source>
        <translation>Ctrl o Alt, pincel</translation>
    </message>
    <message>
        <source>Pick the label under the pen</source>
        <translation>Tomar la etiqueta bajo el lápiz</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic derecho</translation>
    </message>
    <message>
        <source>Eraser of the pen</source>
        <translation>Goma del lápiz</translation>
    </message>
    <message>
        <source>Erases, whatever the tool</source>
        <translation>Borra, sea cual sea la herramienta</translation>
    </message>
    <message>
        <source>Pen and mouse</source>
        <translation>Lápiz y ratón</translation>
    </message>
    <message>
        <source>Divide between labels and picture</source>
        <translation>Límite entre etiquetas e imagen</translation>
    </message>
    <message>
        <source>Drag to see more of the picture or of the labels</source>
        <translation>Arrastre para ver más de la imagen o de las etiquetas</translation>
    </message>
    <message>
        <source>Painting in progress</source>
        <translation>Pintura en curso</translation>
    </message>
    <message>
        <source>No safety copy: {why}</source>
        <translation>Sin copia de seguridad: {why}</translation>
    </message>
    <message>
        <source>If the program ended unexpectedly now, what you did lately would be lost. Save your work.</source>
        <translation>Si el programa terminara de repente ahora, se perdería lo último que hiciste. Guarda tu trabajo.</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>Cargando el modelo...</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>Preview off</source>
        <translation>Vista previa parada</translation>
    </message>
    <message>
        <source>Restarting...</source>
        <translation>Reiniciando...</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Pintando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>girada {degrees}°</translation>
    </message>
    <message>
        <source>Weight of {style}</source>
        <translation>Peso de {style}</translation>
    </message>
    <message>
        <source>How much “{style}” counts</source>
        <translation>Cuánto cuenta «{style}»</translation>
    </message>
    <message>
        <source>Hold “{style}” to the selection, or everywhere again</source>
        <translation>Limitar «{style}» a la selección, o de nuevo en todas partes</translation>
    </message>
    <message>
        <source>Take “{style}” out of the mix</source>
        <translation>Sacar «{style}» de la mezcla</translation>
    </message>
    <message>
        <source>Select where the style shall hold, then press this again.</source>
        <translation>Seleccione dónde debe valer el estilo y pulse de nuevo.</translation>
    </message>
    <message>
        <source>Style images</source>
        <translation>Imágenes de estilo</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>While on, the styles you choose are mixed (Shift+M)</source>
        <translation>Si está activo, los estilos elegidos se mezclan (Mayús+M)</translation>
    </message>
    <message>
        <source>Show your own picture in each style; off: the style pictures</source>
        <translation>Mostrar su imagen en cada estilo; desactivado: las imágenes de estilo</translation>
    </message>
    <message>
        <source>This picture in each style</source>
        <translation>Esta imagen en cada estilo</translation>
    </message>
    <message>
        <source>Keep this style at hand for all documents</source>
        <translation>Tener este estilo a mano para todos los documentos</translation>
    </message>
    <message>
        <source>Image...</source>
        <translation>Imagen...</translation>
    </message>
    <message>
        <source>Take the style of a picture of yours; you can also drop it here</source>
        <translation>Tomar el estilo de una imagen suya; también puede soltarla aquí</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Azar</translation>
    </message>
    <message>
        <source>Another random style (R)</source>
        <translation>Otro estilo aleatorio (R)</translation>
    </message>
    <message>
        <source>The model&apos;s average style</source>
        <translation>El estilo medio del modelo</translation>
    </message>
    <message>
        <source>A mix has at most {count} styles.</source>
        <translation>Una mezcla tiene como máximo {count} estilos.</translation>
    </message>
    <message>
        <source>The average style is always at hand: press Plain.</source>
        <translation>El estilo medio siempre está a mano: pulse «Simple».</translation>
    </message>
    <message>
        <source>Plain: the model&apos;s average style</source>
        <translation>Simple: el estilo medio del modelo</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>The eraser uncovers the layers below.</source>
        <translation>La goma descubre las capas de abajo.</translation>
    </message>
    <message>
        <source>On the lowest layer the eraser brings “{label}” back.</source>
        <translation>En la capa más baja, la goma devuelve «{label}».</translation>
    </message>
    <message>
        <source>Only layers of labels are moved; paint labels again to do so.</source>
        <translation>Solo se mueven las capas de etiquetas; para ello, vuelva a pintar etiquetas.</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Cuentagotas</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>Seleccionar un rectángulo</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>Seleccionar una elipse</translation>
    </message>
    <message>
        <source>Select with a polygon</source>
        <translation>Seleccionar con polígono</translation>
    </message>
    <message>
        <source>Select with the lasso</source>
        <translation>Seleccionar con el lazo</translation>
    </message>
    <message>
        <source>Select with the wand</source>
        <translation>Seleccionar con la varita</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Round tip</source>
        <translation>Punta redonda</translation>
    </message>
    <message>
        <source>Square tip</source>
        <translation>Punta cuadrada</translation>
    </message>
    <message>
        <source>Diamond tip</source>
        <translation>Punta de rombo</translation>
    </message>
    <message>
        <source>Strewn with trees</source>
        <translation>Sembrado de árboles</translation>
    </message>
    <message>
        <source>Strewn with bushes</source>
        <translation>Sembrado de arbustos</translation>
    </message>
    <message>
        <source>Strewn with rocks</source>
        <translation>Sembrado de rocas</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a square.</source>
        <translation>Arrastre de esquina a esquina; Ctrl hace un cuadrado.</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a circle.</source>
        <translation>Arrastre de esquina a esquina; Ctrl hace un círculo.</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a click on the first one closes, Esc cancels.</source>
        <translation>Haga clic en los vértices; Intro o un clic en el primero cierra, Esc cancela.</translation>
    </message>
    <message>
        <source>Draw an outline; it is filled when you lift the pen.</source>
        <translation>Dibuje un contorno; se rellena al levantar el lápiz.</translation>
    </message>
    <message>
        <source>Click the canvas to pick its label.</source>
        <translation>Haga clic en el lienzo para tomar su etiqueta.</translation>
    </message>
    <message>
        <source>Drag; Shift adds to the selection, Alt takes away, Esc ends it.</source>
        <translation>Arrastre; Mayús añade a la selección, Alt quita, Esc la termina.</translation>
    </message>
    <message>
        <source>Click the corners; Enter closes; Shift adds, Alt takes away.</source>
        <translation>Haga clic en los vértices; Intro cierra; Mayús añade, Alt quita.</translation>
    </message>
    <message>
        <source>Click a label; Shift adds to the selection, Alt takes away.</source>
        <translation>Haga clic en una etiqueta; Mayús añade a la selección, Alt quita.</translation>
    </message>
    <message>
        <source>Draw around something; Shift adds, Alt takes away, Esc ends the selection.</source>
        <translation>Rodee algo; Mayús añade, Alt quita, Esc termina la selección.</translation>
    </message>
    <message>
        <source>Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps.</source>
        <translation>Arrastre para mover, las esquinas para escalar, el botón para girar; Mayús: recto, libre, por pasos.</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>Opciones de herramienta</translation>
    </message>
    <message>
        <source>Only what is connected with the click</source>
        <translation>Solo lo que está unido al clic</translation>
    </message>
    <message>
        <source>Palette under the pen</source>
        <translation>Paleta bajo el lápiz</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Turn of the view</source>
        <translation>Giro de la vista</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>Tamaño del pincel en píxeles</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>Presión del lápiz</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Estabilizador</translation>
    </message>
    <message>
        <source>Stabiliser: smoother strokes that lag behind the pen</source>
        <translation>Estabilizador: trazos más suaves que van detrás del lápiz</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation>Solo contiguo</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>Fill the region that all layers show together</source>
        <translation>Rellenar la región que muestran todas las capas juntas</translation>
    </message>
    <message>
        <source>Choose what to paint</source>
        <translation>Elija qué pintar</translation>
    </message>
    <message>
        <source>Sky, mountain, water: click a label, or press its number key.</source>
        <translation>Cielo, montaña, agua: haga clic en una etiqueta o pulse su número.</translation>
    </message>
    <message>
        <source>Paint it roughly</source>
        <translation>Píntelo a grandes rasgos</translation>
    </message>
    <message>
        <source>Drag on the canvas. Blobs are enough; the brush&apos;s size is in the bar above.</source>
        <translation>Arrastre en el lienzo. Bastan manchas; el tamaño del pincel está en la barra de arriba.</translation>
    </message>
    <message>
        <source>Watch the landscape</source>
        <translation>Mire el paisaje</translation>
    </message>
    <message>
        <source>The picture follows your brush. Ctrl+Z takes anything back.</source>
        <translation>La imagen sigue a su pincel. Ctrl+Z deshace cualquier cosa.</translation>
    </message>
    <message>
        <source>Change the light</source>
        <translation>Cambie la luz</translation>
    </message>
    <message>
        <source>Click a style picture for another light or season, or roll the dice.</source>
        <translation>Haga clic en una imagen de estilo para otra luz o estación, o tire el dado.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} de {count}</translation>
    </message>
    <message>
        <source>Start painting</source>
        <translation>Empezar a pintar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variaciones</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>Otras nueve</translation>
    </message>
    <message>
        <source>Throw the dice again</source>
        <translation>Tirar los dados otra vez</translation>
    </message>
    <message>
        <source>Export all...</source>
        <translation>Exportar todas...</translation>
    </message>
    <message>
        <source>Paint all nine at the document&apos;s size, one PNG file each</source>
        <translation>Pintar las nueve al tamaño del documento, un archivo PNG cada una</translation>
    </message>
    <message>
        <source>Click a picture to paint on in its style.</source>
        <translation>Haga clic en una imagen para seguir pintando en su estilo.</translation>
    </message>
    <message>
        <source>It takes the place of the mix and its regions; Undo brings them back.</source>
        <translation>Sustituye la mezcla y sus zonas; Deshacer las devuelve.</translation>
    </message>
    <message>
        <source>Export all variations</source>
        <translation>Exportar todas las variaciones</translation>
    </message>
    <message>
        <source>(did you mean {word}?)</source>
        <translation>(¿quería decir {word}?)</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>No se puede usar la carpeta {folder}: {why}.</translation>
    </message>
    <message>
        <source>You have no home folder; set HOME to a folder where settings and work in hand can be kept.</source>
        <translation>No tiene carpeta personal; indique en HOME una carpeta donde guardar los ajustes y el trabajo en curso.</translation>
    </message>
    <message>
        <source>No work is lost.</source>
        <translation>No hay trabajo perdido.</translation>
    </message>
    <message>
        <source>Sky from this picture</source>
        <translation>Cielo de esta imagen</translation>
    </message>
    <message>
        <source>Mountains and rocks from this picture</source>
        <translation>Montañas y rocas de esta imagen</translation>
    </message>
    <message>
        <source>Ground from this picture</source>
        <translation>Suelo de esta imagen</translation>
    </message>
    <message>
        <source>Water from this picture</source>
        <translation>Agua de esta imagen</translation>
    </message>
    <message>
        <source>Plants from this picture</source>
        <translation>Plantas de esta imagen</translation>
    </message>
    <message>
        <source>Only “{label}” from this picture</source>
        <translation>Solo «{label}» de esta imagen</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes with Python {python} after a few strokes; install another one: pip install &quot;PySide6-Essentials!={pyside}&quot;.</source>
        <translation>PySide6 {pyside} falla con Python {python} tras unos pocos trazos; instale otra versión: pip install &quot;PySide6-Essentials!={pyside}&quot;.</translation>
    </message>
    <message>
        <source>The model has changed; please export again.</source>
        <translation>El modelo ha cambiado; exporte de nuevo, por favor.</translation>
    </message>
    <message>
        <source>The painter broke down twice over this; the computer may lack memory.</source>
        <translation>El pintor ha fallado dos veces con esto; quizá al equipo le falte memoria.</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>Abrir la paleta</translation>
    </message>
    <message>
        <source>Pick the label</source>
        <translation>Tomar la etiqueta</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Ninguna acción</translation>
    </message>
    <message>
        <source>Settings are not remembered: {why}</source>
        <translation>Los ajustes no se recuerdan: {why}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>no hay memoria suficiente</translation>
    </message>
    <message>
        <source>something unexpected went wrong</source>
        <translation>algo inesperado ha fallado</translation>
    </message>
    <message>
        <source>“{name}” numbers its labels or names its folders in a way of its own.</source>
        <translation>«{name}» numera sus etiquetas o nombra sus carpetas a su manera.</translation>
    </message>
    <message>
        <source>The labels of “{name}” cannot be used: {why}</source>
        <translation>Las etiquetas de «{name}» no se pueden usar: {why}</translation>
    </message>
    <message>
        <source>{file} lists no labels.</source>
        <translation>{file} no nombra etiquetas.</translation>
    </message>
    <message>
        <source>“{name}” is no photo set: it holds no {file}.</source>
        <translation>«{name}» no es un conjunto de fotos: no contiene {file}.</translation>
    </message>
    <message>
        <source>{file} of “{name}” cannot be read: {why}.</source>
        <translation>No se puede leer {file} de «{name}»: {why}.</translation>
    </message>
    <message>
        <source>It holds labels that the set does not have.</source>
        <translation>Contiene etiquetas que el conjunto no tiene.</translation>
    </message>
    <message>
        <source>It has {found} pixels and its photo {expected}.</source>
        <translation>Tiene {found} píxeles y su foto {expected}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>Una etiqueta no puede unirse consigo misma.</translation>
    </message>
    <message>
        <source>A label cannot be called that: {why}.</source>
        <translation>Una etiqueta no puede llamarse así: {why}.</translation>
    </message>
    <message>
        <source>Every label needs a name.</source>
        <translation>Cada etiqueta necesita un nombre.</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>Dos etiquetas se llaman «{name}».</translation>
    </message>
    <message>
        <source>A label set has 1 to {count} labels.</source>
        <translation>Un juego de etiquetas tiene de 1 a {count} etiquetas.</translation>
    </message>
    <message>
        <source>“{name}” exists already; choose a new folder.</source>
        <translation>«{name}» ya existe; elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>A set lies beside its photos, or directly in their folder.</source>
        <translation>Un conjunto está junto a sus fotos o directamente en su carpeta.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>No hay ninguna carpeta «{name}».</translation>
    </message>
    <message>
        <source>“{name}” holds no label map of any of these photos.</source>
        <translation>«{name}» no contiene ningún mapa de etiquetas de estas fotos.</translation>
    </message>
    <message>
        <source>“{name}” shows too many colours to be a label map.</source>
        <translation>«{name}» muestra demasiados colores para ser un mapa de etiquetas.</translation>
    </message>
    <message>
        <source>A label of the set is called like a colour.</source>
        <translation>Una etiqueta del conjunto se llama como un color.</translation>
    </message>
    <message>
        <source>Its label map has other proportions than the photo.</source>
        <translation>Su mapa de etiquetas tiene otras proporciones que la foto.</translation>
    </message>
    <message>
        <source>The list of photos ({file}) of “{name}” is damaged.</source>
        <translation>La lista de fotos ({file}) de «{name}» está dañada.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}”.</source>
        <translation>No hay ninguna foto en «{name}».</translation>
    </message>
    <message>
        <source>It is too small to be labelled, or too narrow.</source>
        <translation>Es demasiado pequeña para etiquetarla, o demasiado estrecha.</translation>
    </message>
    <message>
        <source>The set is not here any more. Bring it back, or open it where it is now.</source>
        <translation>El conjunto ya no está aquí. Devuélvalo a su sitio o ábralo donde está ahora.</translation>
    </message>
    <message>
        <source>The file cannot be deleted: {why}.</source>
        <translation>No se puede eliminar el archivo: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be written to: {why}.</source>
        <translation>No se puede escribir en la carpeta: {why}.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>«{name}» está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>The change of labels cannot be finished: {why}.</source>
        <translation>No se puede completar el cambio de etiquetas: {why}.</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {why}.</source>
        <translation>No se puede eliminar el entrenamiento: {why}.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read: {why}.</source>
        <translation>No se puede leer la carpeta «{name}»: {why}.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).</source>
        <translation>No hay ninguna foto en «{name}» (JPEG, PNG, TIFF, WebP, BMP o HEIC).</translation>
    </message>
    <message>
        <source>A set has at most {count} photos.</source>
        <translation>Un conjunto tiene como máximo {count} fotos.</translation>
    </message>
    <message>
        <source>Finish at least two photos; twenty are a good beginning.</source>
        <translation>Termine al menos dos fotos; veinte son un buen comienzo.</translation>
    </message>
    <message>
        <source>So few photos give a taste of their light and colours, and are soon known by heart.</source>
        <translation>Tan pocas fotos dan una idea de su luz y sus colores, y pronto se saben de memoria.</translation>
    </message>
    <message>
        <source>Enough for a model that paints places like these; more variety makes it surer.</source>
        <translation>Suficientes para un modelo que pinte lugares como estos; más variedad lo hace más seguro.</translation>
    </message>
    <message>
        <source>Enough for a model of its own character.</source>
        <translation>Suficientes para un modelo con carácter propio.</translation>
    </message>
    <message>
        <source>Without a model to begin with, it takes many hours to look like anything.</source>
        <translation>Sin un modelo inicial, pasan muchas horas hasta que se reconoce algo.</translation>
    </message>
    <message>
        <source>A few more finished photos tell which labels are rare.</source>
        <translation>Unas fotos terminadas más dirán qué etiquetas son raras.</translation>
    </message>
    <message>
        <source>Still rare, so hardly learned: {labels}</source>
        <translation>Aún raras, así que apenas se aprenden: {labels}</translation>
    </message>
    <message>
        <source>Every label occurs often enough to be learned.</source>
        <translation>Cada etiqueta aparece lo bastante para aprenderse.</translation>
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
        <translation>Etiquetas del conjunto</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Unir con</translation>
    </message>
    <message>
        <source>Begins like</source>
        <translation>Empieza como</translation>
    </message>
    <message>
        <source>What a new model takes for it at first, and what others suggest for it</source>
        <translation>Lo que un modelo nuevo toma por ella al principio, y lo que otros sugieren para ella</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Color...</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Cambiar etiquetas</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>Según su nombre</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>etiqueta {number}</translation>
    </message>
    <message>
        <source>“{name}” becomes unknown; finished photos that show it: {count}.</source>
        <translation>«{name}» pasa a ser desconocida; fotos terminadas que la muestran: {count}.</translation>
    </message>
    <message>
        <source>“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.</source>
        <translation>«{name}» pasa a ser «{other}» en todas partes; fotos terminadas que la muestran: {count}.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>New photo set</source>
        <translation>Nuevo conjunto de fotos</translation>
    </message>
    <message>
        <source>Labels of my own</source>
        <translation>Mis propias etiquetas</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>Un nombre por línea</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Carpeta de fotos</translation>
    </message>
    <message>
        <source>Save the set in</source>
        <translation>Guardar el conjunto en</translation>
    </message>
    <message>
        <source>Folder of the set</source>
        <translation>Carpeta del conjunto</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Examinar...</translation>
    </message>
    <message>
        <source>my photo set</source>
        <translation>mi conjunto de fotos</translation>
    </message>
    <message>
        <source>{name} set</source>
        <translation>{name} conjunto</translation>
    </message>
    <message>
        <source>Photos found: {count}. They stay as they are, the set gets copies.</source>
        <translation>Fotos encontradas: {count}. Quedan como están, el conjunto recibe copias.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Photos to show</source>
        <translation>Fotos que se muestran</translation>
    </message>
    <message>
        <source>Share of the photos that is done</source>
        <translation>Proporción de fotos terminadas</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} de {count} hechas</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>quedan unos {time}</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>Varita</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpíxeles</translation>
    </message>
    <message>
        <source>Object in a box</source>
        <translation>Objeto en un marco</translation>
    </message>
    <message>
        <source>Thing under a click</source>
        <translation>Cosa bajo el clic</translation>
    </message>
    <message>
        <source>Click a colour; the wheel says how much it may differ.</source>
        <translation>Haga clic en un color; la rueda dice cuánto puede variar.</translation>
    </message>
    <message>
        <source>Paint; the pieces of the photo that you touch are filled.</source>
        <translation>Pinte; los trozos de la foto que toque se rellenan.</translation>
    </message>
    <message>
        <source>Drag a box around one object; it is found and filled.</source>
        <translation>Trace un marco alrededor de un objeto; se encuentra y se rellena.</translation>
    </message>
    <message>
        <source>Click a thing; a model of your own finds and fills it (Set &gt; Model for clicks).</source>
        <translation>Haga clic en una cosa; un modelo suyo la encuentra y la rellena (Conjunto &gt; Modelo para clics).</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Nothing stands out in this box; draw it closer around.</source>
        <translation>Nada destaca en este marco; trácelo más ajustado.</translation>
    </message>
    <message>
        <source>Choose a model first: Set &gt; Model for clicks.</source>
        <translation>Elija antes un modelo: Conjunto &gt; Modelo para clics.</translation>
    </message>
    <message>
        <source>New photo set...</source>
        <translation>Nuevo conjunto de fotos...</translation>
    </message>
    <message>
        <source>Open photo set...</source>
        <translation>Abrir conjunto de fotos...</translation>
    </message>
    <message>
        <source>Open photo set</source>
        <translation>Abrir conjunto de fotos</translation>
    </message>
    <message>
        <source>{why} Copy the photos and label maps in it into “{name}”?</source>
        <translation>{why} ¿Copiar sus fotos y mapas de etiquetas en «{name}»?</translation>
    </message>
    <message>
        <source>Snap and view</source>
        <translation>Ajuste y vista</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover</source>
        <translation>Cuánto cubren las etiquetas la foto</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover; hold H for the photo alone</source>
        <translation>Cuánto cubren las etiquetas la foto; mantenga H para ver solo la foto</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contornos</translation>
    </message>
    <message>
        <source>Only the outlines of the labels ({key})</source>
        <translation>Solo los contornos de las etiquetas ({key})</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>How much colours may differ</source>
        <translation>Cuánto pueden variar los colores</translation>
    </message>
    <message>
        <source>No photo is empty.</source>
        <translation>Ninguna foto está vacía.</translation>
    </message>
    <message>
        <source>Suggestions are under way already.</source>
        <translation>Ya hay sugerencias en curso.</translation>
    </message>
    <message>
        <source>No model here can turn photos into label maps.</source>
        <translation>Ningún modelo de aquí puede convertir fotos en mapas de etiquetas.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>The trainer cannot be started: {why}.</source>
        <translation>No se puede iniciar el entrenador: {why}.</translation>
    </message>
    <message>
        <source>No model file could be made.</source>
        <translation>No se pudo crear ningún archivo de modelo.</translation>
    </message>
    <message>
        <source>The pace could not be measured.</source>
        <translation>No se pudo medir el ritmo.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>No se pudo pintar la imagen.</translation>
    </message>
    <message>
        <source>No copy could be made.</source>
        <translation>No se pudo hacer ninguna copia.</translation>
    </message>
    <message>
        <source>The model “{name}” knows nothing of a horizon.</source>
        <translation>El modelo «{name}» no conoce ningún horizonte.</translation>
    </message>
    <message>
        <source>A picture that repeats upwards has no horizon.</source>
        <translation>Una imagen que se repite hacia arriba no tiene horizonte.</translation>
    </message>
    <message>
        <source>The horizon, where you put it. Double-click: found by itself again</source>
        <translation>El horizonte, donde lo puso. Doble clic: hallado de nuevo automáticamente</translation>
    </message>
    <message>
        <source>The horizon, found by itself. Drag it where you want it</source>
        <translation>El horizonte, hallado automáticamente. Arrástrelo adonde quiera</translation>
    </message>
    <message>
        <source>Show the horizon over the labels, to drag it</source>
        <translation>Mostrar el horizonte sobre las etiquetas, para arrastrarlo</translation>
    </message>
    <message>
        <source>Horizon found by itself</source>
        <translation>Horizonte hallado automáticamente</translation>
    </message>
    <message>
        <source>The model finds the horizon; off: it stays where it is</source>
        <translation>El modelo halla el horizonte; desactivado: se queda donde está</translation>
    </message>
    <message>
        <source>The self-test failed: {what} took too long.</source>
        <translation>La autoprueba ha fallado: {what} tardó demasiado.</translation>
    </message>
    <message>
        <source>The self-test failed: {what}</source>
        <translation>La autoprueba ha fallado: {what}</translation>
    </message>
    <message>
        <source>Check of the set</source>
        <translation>Comprobación del conjunto</translation>
    </message>
    <message>
        <source>What the trainer says</source>
        <translation>Lo que dice el entrenador</translation>
    </message>
    <message>
        <source>All is well; this set can be trained on.</source>
        <translation>Todo está bien; se puede entrenar con este conjunto.</translation>
    </message>
    <message>
        <source>A double click opens the photo that a sentence speaks of.</source>
        <translation>Un doble clic abre la foto de la que habla una frase.</translation>
    </message>
    <message>
        <source>The mask has another size than {file}.</source>
        <translation>La máscara tiene otro tamaño que {file}.</translation>
    </message>
    <message>
        <source>An area of {photo} is incomplete.</source>
        <translation>Una superficie de {photo} está incompleta.</translation>
    </message>
    <message>
        <source>An area of {photo} cannot be drawn: {why}.</source>
        <translation>No se puede dibujar una superficie de {photo}: {why}.</translation>
    </message>
    <message>
        <source>A category has no id or no name.</source>
        <translation>Una categoría no tiene número o no tiene nombre.</translation>
    </message>
    <message>
        <source>A picture or an annotation is incomplete.</source>
        <translation>Una imagen o una anotación está incompleta.</translation>
    </message>
    <message>
        <source>its run lengths are those of a picture of another size</source>
        <translation>sus longitudes de tramo son de una imagen de otro tamaño</translation>
    </message>
    <message>
        <source>A shape is incomplete.</source>
        <translation>Una forma está incompleta.</translation>
    </message>
    <message>
        <source>A shape cannot be drawn: {why}.</source>
        <translation>No se puede dibujar una forma: {why}.</translation>
    </message>
    <message>
        <source>its mask is too large</source>
        <translation>su máscara es demasiado grande</translation>
    </message>
    <message>
        <source>its mask is damaged</source>
        <translation>su máscara está dañada</translation>
    </message>
    <message>
        <source>A picture or a segment is incomplete.</source>
        <translation>Una imagen o un segmento está incompleto.</translation>
    </message>
    <message>
        <source>its run lengths do not fill the picture</source>
        <translation>sus longitudes de tramo no llenan la imagen</translation>
    </message>
    <message>
        <source>its run lengths are damaged</source>
        <translation>sus longitudes de tramo están dañadas</translation>
    </message>
    <message>
        <source>its run lengths break off</source>
        <translation>sus longitudes de tramo se interrumpen</translation>
    </message>
    <message>
        <source>its points are no pairs of numbers</source>
        <translation>sus puntos no son pares de números</translation>
    </message>
    <message>
        <source>its points lie outside of every picture</source>
        <translation>sus puntos están fuera de cualquier imagen</translation>
    </message>
    <message>
        <source>it does not tell the size of its picture</source>
        <translation>no indica el tamaño de su imagen</translation>
    </message>
    <message>
        <source>its picture is too large; the limit is {count} million pixels</source>
        <translation>la imagen es demasiado grande; el límite es de {count} millones de píxeles</translation>
    </message>
    <message>
        <source>The list of labels cannot be read.</source>
        <translation>No se puede leer la lista de etiquetas.</translation>
    </message>
    <message>
        <source>Line {number} is not like “sky:70,130,180::”.</source>
        <translation>La línea {number} no es como «sky:70,130,180::».</translation>
    </message>
    <message>
        <source>The list names no labels.</source>
        <translation>La lista no nombra ninguna etiqueta.</translation>
    </message>
    <message>
        <source>Two labels have the same name or colour.</source>
        <translation>Dos etiquetas tienen el mismo nombre o color.</translation>
    </message>
    <message>
        <source>The list names {count} labels; the limit is {limit}.</source>
        <translation>La lista nombra {count} etiquetas; el límite es {limit}.</translation>
    </message>
    <message>
        <source>Clicks on things need the package onnxruntime, which is not installed.</source>
        <translation>Los clics en cosas necesitan el paquete onnxruntime, que no está instalado.</translation>
    </message>
    <message>
        <source>There is no file “{part}.onnx” in this folder; the model consists of two.</source>
        <translation>No hay ningún archivo «{part}.onnx» en esta carpeta; el modelo consta de dos.</translation>
    </message>
    <message>
        <source>This is no model that answers clicks, or one of a kind that is not known here.</source>
        <translation>No es un modelo que responda a clics, o es de un tipo desconocido aquí.</translation>
    </message>
    <message>
        <source>No photo is done yet.</source>
        <translation>Todavía no hay ninguna foto terminada.</translation>
    </message>
    <message>
        <source>“{name}” holds something already; choose a new folder.</source>
        <translation>«{name}» ya contiene algo; elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>Not even one step would fit into this time.</source>
        <translation>En este tiempo no cabe ni un paso.</translation>
    </message>
    <message>
        <source>About {steps} steps; views of each photo: about {times}.</source>
        <translation>Unos {steps} pasos; cada foto se ve unas {times} veces.</translation>
    </message>
    <message>
        <source>That shows that all works, and changes next to nothing.</source>
        <translation>Eso muestra que todo funciona y no cambia casi nada.</translation>
    </message>
    <message>
        <source>That changes colours and light.</source>
        <translation>Eso cambia los colores y la luz.</translation>
    </message>
    <message>
        <source>That takes on your places, part of the way.</source>
        <translation>Eso se acerca a sus lugares, en parte.</translation>
    </message>
    <message>
        <source>That is the whole course.</source>
        <translation>Es el curso completo.</translation>
    </message>
    <message>
        <source>It needs about {needed} GB of memory; {free} GB are free.</source>
        <translation>Necesita unos {needed} GB de memoria; hay {free} GB libres.</translation>
    </message>
    <message>
        <source>To fit, a step is done in {count} parts.</source>
        <translation>Para que quepa, un paso se hace en {count} partes.</translation>
    </message>
    <message>
        <source>Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on Windows). When it has ended, bring {file} back and add it with Tools &gt; Models.</source>
        <translation>Instale GauGAN Desktop en el otro ordenador, descomprima esto allí e inicie train.sh (train.bat en Windows). Al terminar, traiga {file} y añádalo con Herramientas &gt; Modelos.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>pulgadas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Printed width</source>
        <translation>Anchura impresa</translation>
    </message>
    <message>
        <source>Printed height</source>
        <translation>Altura impresa</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Comparar dos entrenamientos</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Your document appears here, as the two runs paint it.</source>
        <translation>Aquí aparece su documento, como lo pintan los dos entrenamientos.</translation>
    </message>
    <message>
        <source>Your document, painted by two runs</source>
        <translation>Su documento, pintado por dos entrenamientos</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Entrenamiento {number}</translation>
    </message>
    <message>
        <source>Run {number} paints...</source>
        <translation>El entrenamiento {number} pinta...</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Exportar el modelo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Photos by</source>
        <translation>Fotos de</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>This goes into the model and its card. The photos&apos; licences must allow it.</source>
        <translation>Esto figura en el modelo y en su ficha. Las licencias de las fotos deben permitirlo.</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Mi modelo</translation>
    </message>
    <message>
        <source>No model file could be made of the newest checkpoint; the next one comes.</source>
        <translation>No se pudo hacer un modelo del último punto de control; ya vendrá el siguiente.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be exported.</source>
        <translation>Todavía no hay nada que exportar.</translation>
    </message>
    <message>
        <source>Exported: {file}, and its card beside it</source>
        <translation>Exportado: {file}, con su ficha al lado</translation>
    </message>
    <message>
        <source>A run must have learned something first.</source>
        <translation>Primero un entrenamiento debe haber aprendido algo.</translation>
    </message>
    <message>
        <source>The labeller could not learn.</source>
        <translation>El etiquetador no pudo aprender.</translation>
    </message>
    <message>
        <source>There must be two runs that have learned something.</source>
        <translation>Hacen falta dos entrenamientos que hayan aprendido algo.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>La orden está en el portapapeles.</translation>
    </message>
    <message>
        <source>Set and command for another computer</source>
        <translation>Conjunto y orden para otro ordenador</translation>
    </message>
    <message>
        <source>Packed: {file}</source>
        <translation>Empaquetado: {file}</translation>
    </message>
    <message>
        <source>Divide between before and now</source>
        <translation>Límite entre antes y ahora</translation>
    </message>
    <message>
        <source>Drag: before on the left, now on the right</source>
        <translation>Arrastre: antes a la izquierda, ahora a la derecha</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Borde suave</translation>
    </message>
    <message>
        <source>Density and soft edge: sparse trees in a meadow, bushes that thin out</source>
        <translation>Densidad y borde suave: árboles dispersos en un prado, arbustos que ralean</translation>
    </message>
    <message>
        <source>Density and soft edge</source>
        <translation>Densidad y borde suave</translation>
    </message>
    <message>
        <source>Thirds</source>
        <translation>Tercios</translation>
    </message>
    <message>
        <source>Golden section</source>
        <translation>Sección áurea</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspectiva</translation>
    </message>
    <message>
        <source>Place of the label map</source>
        <translation>Lugar del mapa de etiquetas</translation>
    </message>
    <message>
        <source>Drag the label map elsewhere; drag the right end for another size</source>
        <translation>Arrastre el mapa de etiquetas a otro lugar; arrastre el extremo derecho para cambiar el tamaño</translation>
    </message>
    <message>
        <source>Float or dock “{panel}”</source>
        <translation>Soltar o acoplar «{panel}»</translation>
    </message>
    <message>
        <source>Hide “{panel}”</source>
        <translation>Ocultar «{panel}»</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Simetría</translation>
    </message>
    <message>
        <source>Axis of symmetry to the pen</source>
        <translation>Eje de simetría al lápiz</translation>
    </message>
    <message>
        <source>Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.</source>
        <translation>Derecha: más presión. Arriba: pincel más grande. Arrastre los dos tiradores; Supr la endereza.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Keep this workspace...</source>
        <translation>Guardar este espacio de trabajo...</translation>
    </message>
    <message>
        <source>Panels where they were at first</source>
        <translation>Paneles como al principio</translation>
    </message>
    <message>
        <source>Keep this workspace</source>
        <translation>Guardar este espacio de trabajo</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nombre del espacio de trabajo</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Lines {first} and {second} name the same picture, {file}.</source>
        <translation>Las líneas {first} y {second} nombran la misma imagen, {file}.</translation>
    </message>
    <message>
        <source>The list holds no jobs.</source>
        <translation>La lista no contiene tareas.</translation>
    </message>
    <message>
        <source>A size is written like 768x512, not “{text}”.</source>
        <translation>Un tamaño se escribe como 768x512, no «{text}».</translation>
    </message>
    <message>
        <source>The list is too large.</source>
        <translation>La lista es demasiado grande.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8.</source>
        <translation>Guarde la lista como CSV en UTF-8.</translation>
    </message>
    <message>
        <source>A list has at most {count} jobs.</source>
        <translation>Una lista tiene como máximo {count} tareas.</translation>
    </message>
    <message>
        <source>The list is no readable CSV file.</source>
        <translation>La lista no es un archivo CSV legible.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}; “file” is missing.</source>
        <translation>La primera línea nombra las columnas: {columns}; falta «file».</translation>
    </message>
    <message>
        <source>There is no column “{name}”; these are known: {columns}.</source>
        <translation>No existe la columna «{name}»; se conocen: {columns}.</translation>
    </message>
    <message>
        <source>“file” is empty.</source>
        <translation>«file» está vacío.</translation>
    </message>
    <message>
        <source>A picture has a style or a seed, not both.</source>
        <translation>Una imagen tiene un estilo o una semilla, no ambos.</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}, not “{text}”.</source>
        <translation>Una semilla es un número entero de 0 a {most}, no «{text}».</translation>
    </message>
    <message>
        <source>This file is there already, and not from this batch. Choose another name.</source>
        <translation>Este archivo ya existe y no es de este lote. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The paint-over layer is hidden.</source>
        <translation>La capa de retoque está oculta.</translation>
    </message>
    <message>
        <source>New paint-over layer</source>
        <translation>Nueva capa de retoque</translation>
    </message>
    <message>
        <source>The file holds no flattened picture.</source>
        <translation>El archivo no contiene una imagen acoplada.</translation>
    </message>
    <message>
        <source>The file is damaged, or not written to its end.</source>
        <translation>El archivo está dañado o no se ha escrito hasta el final.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>La imagen es demasiado grande.</translation>
    </message>
    <message>
        <source>The file holds no flattened picture. Save it so that other programs can open it.</source>
        <translation>El archivo no contiene una imagen acoplada. Guárdelo de modo que otros programas puedan abrirlo.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Esa carpeta no existe.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>No se puede leer la carpeta: {why}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Pintada</translation>
    </message>
    <message>
        <source>Being painted...</source>
        <translation>Pintándose...</translation>
    </message>
    <message>
        <source>{done} of {count} pictures are painted</source>
        <translation>{done} de {count} imágenes están pintadas</translation>
    </message>
    <message>
        <source>The batch ended early; start it again to go on.</source>
        <translation>El lote terminó antes de tiempo; inícielo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>The painting process cannot be started.</source>
        <translation>No se puede iniciar el proceso de pintura.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Watching {folder}; pictures go to “painted” in it</source>
        <translation>Se vigila {folder}; las imágenes van a «painted» dentro de ella</translation>
    </message>
    <message>
        <source>Painted {file}</source>
        <translation>Pintado: {file}</translation>
    </message>
    <message>
        <source>New texture for the label</source>
        <translation>Nueva textura para la etiqueta</translation>
    </message>
    <message>
        <source>This label again, the rest new</source>
        <translation>Esta etiqueta otra vez, el resto nuevo</translation>
    </message>
    <message>
        <source>Lock texture of the label</source>
        <translation>Bloquear la textura de la etiqueta</translation>
    </message>
    <message>
        <source>The texture of “{label}” is locked.</source>
        <translation>La textura de «{label}» está bloqueada.</translation>
    </message>
    <message>
        <source>New texture</source>
        <translation>Nueva textura</translation>
    </message>
    <message>
        <source>This again, the rest new</source>
        <translation>Esto otra vez, el resto nuevo</translation>
    </message>
    <message>
        <source>Lock texture</source>
        <translation>Bloquear textura</translation>
    </message>
    <message>
        <source>Unlock texture</source>
        <translation>Desbloquear textura</translation>
    </message>
    <message>
        <source>Ctrl and a click on the picture say where to copy from.</source>
        <translation>Ctrl y un clic en la imagen indican de dónde copiar.</translation>
    </message>
    <message>
        <source>There is no picture yet to copy from.</source>
        <translation>Todavía no hay imagen de la que copiar.</translation>
    </message>
    <message>
        <source>Paint a few strokes; then a suggestion for the rest appears.</source>
        <translation>Pinte unos trazos; entonces aparecerá una sugerencia para el resto.</translation>
    </message>
    <message>
        <source>Finish my map</source>
        <translation>Terminar mi mapa</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Axis of symmetry</source>
        <translation>Eje de simetría</translation>
    </message>
    <message>
        <source>The axis of symmetry. Drag it; double-click: to the middle</source>
        <translation>El eje de simetría. Arrástrelo; doble clic: al centro</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>Sugerir el resto</translation>
    </message>
    <message>
        <source>Suggest the whole map</source>
        <translation>Sugerir todo el mapa</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Tomar la sugerencia</translation>
    </message>
    <message>
        <source>Also the key that hides the panels, while a suggestion is shown</source>
        <translation>También la tecla que oculta los paneles, mientras se muestra una sugerencia</translation>
    </message>
    <message>
        <source>Another suggestion</source>
        <translation>Otra sugerencia</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>Dejar la sugerencia</translation>
    </message>
    <message>
        <source>Paint over the picture</source>
        <translation>Pintar sobre la imagen</translation>
    </message>
    <message>
        <source>Clone from the picture</source>
        <translation>Clonar de la imagen</translation>
    </message>
    <message>
        <source>Colour above the picture, or labels again</source>
        <translation>Color sobre la imagen, o de nuevo etiquetas</translation>
    </message>
    <message>
        <source>Delete the paint-over layer</source>
        <translation>Eliminar la capa de retoque</translation>
    </message>
    <message>
        <source>It keeps its texture and style whatever is rolled or chosen for the others</source>
        <translation>Conserva su textura y su estilo, se sortee o elija lo que sea para las demás</translation>
    </message>
    <message>
        <source>This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16.</source>
        <translation>Este perfil solo admite 8 bits por canal; sRGB, Display P3 y Adobe RGB también 16.</translation>
    </message>
    <message>
        <source>The file is too large for a colour profile.</source>
        <translation>El archivo es demasiado grande para un perfil de color.</translation>
    </message>
    <message>
        <source>This is no colour profile of a printer or a screen.</source>
        <translation>Esto no es un perfil de color de una impresora o una pantalla.</translation>
    </message>
    <message>
        <source>This profile does not tell what its colours look like.</source>
        <translation>Este perfil no dice cómo se ven sus colores.</translation>
    </message>
    <message>
        <source>HDR panoramas are saved as .exr or .hdr.</source>
        <translation>Los panoramas HDR se guardan como .exr o .hdr.</translation>
    </message>
    <message>
        <source>OpenEXR files need the Python package OpenEXR, which is not installed.</source>
        <translation>Los archivos OpenEXR necesitan el paquete de Python OpenEXR, que no está instalado.</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Acercarse</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Alejarse</translation>
    </message>
    <message>
        <source>Dolly: left to right</source>
        <translation>Travelín: de izquierda a derecha</translation>
    </message>
    <message>
        <source>Crane: up</source>
        <translation>Grúa: hacia arriba</translation>
    </message>
    <message>
        <source>Circle, without an end</source>
        <translation>Círculo, sin fin</translation>
    </message>
    <message>
        <source>Pan: the camera turns</source>
        <translation>Panorámica: la cámara gira</translation>
    </message>
    <message>
        <source>Along a path drawn on the picture</source>
        <translation>Por un camino dibujado en la imagen</translation>
    </message>
    <message>
        <source>Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.</source>
        <translation>Los planos se guardan como .psd, .ora o .exr o, sin extensión, como carpeta.</translation>
    </message>
    <message>
        <source>The plates cannot be written: {why}.</source>
        <translation>No se pueden escribir los planos: {why}.</translation>
    </message>
    <message>
        <source>There is nothing to take apart: paint something first.</source>
        <translation>No hay nada que descomponer: pinte algo primero.</translation>
    </message>
    <message>
        <source>There can be {count} plates at most; merge or hide some layers.</source>
        <translation>Puede haber {count} planos como máximo; combine u oculte algunas capas.</translation>
    </message>
    <message>
        <source>Exported {file}; under this sky no sun is seen</source>
        <translation>{file} exportado; bajo este cielo no se ve el sol</translation>
    </message>
    <message>
        <source>HDR panorama</source>
        <translation>Panorama HDR</translation>
    </message>
    <message>
        <source>How bright the sun and the bright sky are; on the left as in the picture</source>
        <translation>El brillo del sol y del cielo claro; a la izquierda, como en la imagen</translation>
    </message>
    <message>
        <source>Equirectangular, 2:1</source>
        <translation>Equirrectangular, 2:1</translation>
    </message>
    <message>
        <source>Cube, six faces below each other</source>
        <translation>Cubo, seis caras una debajo de otra</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Only panoramas: choose Image &gt; Seamless &gt; Left and right first.</source>
        <translation>Solo panoramas: elija antes Imagen &gt; Sin costuras &gt; Izquierda y derecha.</translation>
    </message>
    <message>
        <source>Parallax film</source>
        <translation>Vídeo de paralaje</translation>
    </message>
    <message>
        <source>How far the camera moves; so much of each edge is cut off</source>
        <translation>Cuánto se mueve la cámara; lo mismo se recorta en cada borde</translation>
    </message>
    <message>
        <source>There and back, to be shown in a loop</source>
        <translation>Ida y vuelta, para reproducir en bucle</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Draw the path with the mouse or the arrow keys; Delete takes it away</source>
        <translation>Dibuje el camino con el ratón o las flechas; Supr lo quita</translation>
    </message>
    <message>
        <source>Choose a colour profile in File &gt; Export picture first.</source>
        <translation>Elija antes un perfil de color en Archivo &gt; Exportar imagen.</translation>
    </message>
</context>
</TS>
