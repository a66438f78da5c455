<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}</source>
        <translation>Произошла непредвиденная ошибка. Ваша картина цела; сохраните её на всякий случай. Подробности: {file}</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>нет экрана</translation>
    </message>
    <message>
        <source>The window cannot open: {why}; “gaugan-desktop render” works without one.</source>
        <translation>Не удаётся открыть окно: {why}; «gaugan-desktop render» работает без окна.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Фон</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Стиль</translation>
    </message>
    <message>
        <source>Seamless</source>
        <translation>Бесшовность</translation>
    </message>
    <message>
        <source>Natural borders</source>
        <translation>Естественные границы</translation>
    </message>
    <message>
        <source>Natural light</source>
        <translation>Естественный свет</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Горизонт</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>Слой «{name}» заблокирован.</translation>
    </message>
    <message>
        <source>The group “{name}” is hidden.</source>
        <translation>Группа «{name}» скрыта.</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>Слой «{name}» скрыт.</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Мазок</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Заливка</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выделить</translation>
    </message>
    <message>
        <source>A picture has {least} to {most} pixels per side, not {side}.</source>
        <translation>У картины от {least} до {most} пикселей на сторону, а не {side}.</translation>
    </message>
    <message>
        <source>A document has 1 to {count} layers.</source>
        <translation>В документе может быть от 1 до {count} слоёв.</translation>
    </message>
    <message>
        <source>All layers together have at most {count} million pixels: use fewer or smaller ones.</source>
        <translation>Во всех слоях вместе может быть не больше {count} млн пикселей: возьмите меньше слоёв или слои поменьше.</translation>
    </message>
    <message>
        <source>The layers need {need} MB of memory, and {free} MB are free. Close other programs first.</source>
        <translation>Слоям нужно {need} МБ памяти, свободно {free} МБ. Сначала закройте другие программы.</translation>
    </message>
    <message>
        <source>The name of a layer has at most {count} characters.</source>
        <translation>Имя слоя содержит не больше {count} символов.</translation>
    </message>
    <message>
        <source>A day film has at most {count} lights.</source>
        <translation>В фильме о дне может быть не больше {count} освещений.</translation>
    </message>
    <message>
        <source>A picture inside a document has at most {count} MB.</source>
        <translation>Изображение внутри документа занимает не больше {count} МБ.</translation>
    </message>
    <message>
        <source>The file is too large; the limit is {limit} MB.</source>
        <translation>Файл слишком велик; предел — {limit} МБ.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Не удаётся прочитать файл: {why}.</translation>
    </message>
    <message>
        <source>The file is not readable JSON.</source>
        <translation>Файл не является читаемым JSON.</translation>
    </message>
    <message>
        <source>Nothing of the lost work can be read.</source>
        <translation>Из потерянной работы ничего не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слой</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Файл не существует.</translation>
    </message>
    <message>
        <source>The project is damaged or was not made by this program.</source>
        <translation>Проект повреждён или создан не этой программой.</translation>
    </message>
    <message>
        <source>The lights of the day film cannot be read. The painting is whole.</source>
        <translation>Освещения фильма о дне не читаются. Сама картина цела.</translation>
    </message>
    <message>
        <source>Part of the story cannot be read; it begins later. The painting is whole.</source>
        <translation>Часть истории не читается; она начинается позже. Сама картина цела.</translation>
    </message>
    <message>
        <source>There is not enough memory for this project.</source>
        <translation>Для этого проекта не хватает памяти.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of this program.</source>
        <translation>Проект создан более новой версией этой программы.</translation>
    </message>
    <message>
        <source>The project&apos;s base label does not exist.</source>
        <translation>Базовой метки проекта не существует.</translation>
    </message>
    <message>
        <source>The project&apos;s picture does not have the stated size.</source>
        <translation>Размер картины в проекте не совпадает с указанным.</translation>
    </message>
    <message>
        <source>The project&apos;s paint-over layer does not have the stated size.</source>
        <translation>Слой поверх картины в проекте не того размера, который указан.</translation>
    </message>
    <message>
        <source>The project&apos;s label map does not have the stated size.</source>
        <translation>Размер карты меток в проекте не совпадает с указанным.</translation>
    </message>
    <message>
        <source>The project&apos;s label map holds labels it does not describe.</source>
        <translation>В карте меток проекта есть метки, которые он не описывает.</translation>
    </message>
    <message>
        <source>A style&apos;s region does not have the stated size.</source>
        <translation>Размер области стиля не совпадает с указанным.</translation>
    </message>
    <message>
        <source>The project&apos;s part {name} is too large.</source>
        <translation>Часть проекта {name} слишком велика.</translation>
    </message>
    <message>
        <source>Random style {seed}</source>
        <translation>Случайный стиль {seed}</translation>
    </message>
    <message>
        <source>A style has at most {count} parts; unlock some labels first.</source>
        <translation>В стиле не больше {count} частей; сначала разблокируйте часть меток.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {why}.</source>
        <translation>Файл не удаётся записать: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be created: {why}.</source>
        <translation>Не удаётся создать папку: {why}.</translation>
    </message>
    <message>
        <source>There is something of this name that is no file; choose another name.</source>
        <translation>Под этим именем есть что-то, что не является файлом; выберите другое имя.</translation>
    </message>
    <message>
        <source>The file is write-protected. Save under another name, or take the protection away.</source>
        <translation>Файл защищён от записи. Сохраните под другим именем или снимите защиту.</translation>
    </message>
    <message>
        <source>{why}; all of it is in {file}</source>
        <translation>{why}; всё целиком находится в {file}</translation>
    </message>
    <message>
        <source>Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.</source>
        <translation>Картины сохраняются как .png, .jpg, .webp, .tif или .pdf; выберите одно из этих расширений.</translation>
    </message>
    <message>
        <source>WebP pictures have at most {side} pixels per side.</source>
        <translation>У картин WebP не более {side} пикселей на сторону.</translation>
    </message>
    <message>
        <source>CMYK pictures are saved as .tif, .jpg or .pdf.</source>
        <translation>Картины в CMYK сохраняются как .tif, .jpg или .pdf.</translation>
    </message>
    <message>
        <source>Pictures with 16 bits per channel are saved as .png or .tif.</source>
        <translation>Картины с 16 битами на канал сохраняются как .png или .tif.</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>Картину не удалось закодировать.</translation>
    </message>
    <message>
        <source>A table has 1 to {count} labels.</source>
        <translation>В таблице от 1 до {count} меток.</translation>
    </message>
    <message>
        <source>There are no colours of {name}; choose one of {known}, or a .csv file.</source>
        <translation>Цветов «{name}» нет; выберите {known} или файл .csv.</translation>
    </message>
    <message>
        <source>Label maps are saved as .png.</source>
        <translation>Карты меток сохраняются как .png.</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>Таблица слишком велика.</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>Сохраните таблицу как CSV в кодировке UTF-8.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}.</source>
        <translation>Первая строка называет столбцы: {columns}.</translation>
    </message>
    <message>
        <source>a label has no name</source>
        <translation>у метки нет имени</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Строка {line}: {why}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} give one colour to two labels.</source>
        <translation>Строки {first} и {second} дают двум меткам один цвет.</translation>
    </message>
    <message>
        <source>Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.</source>
        <translation>Фильмы сохраняются как .mp4, .webm, .gif или .webp; выберите одно из этих расширений.</translation>
    </message>
    <message>
        <source>A film needs a folder for temporary files: {why}.</source>
        <translation>Для фильма нужна папка временных файлов: {why}.</translation>
    </message>
    <message>
        <source>This computer cannot write such films; choose .gif or .webp.</source>
        <translation>Этот компьютер не умеет записывать такие фильмы; выберите .gif или .webp.</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another one.</source>
        <translation>Это имя уже занято; выберите другое.</translation>
    </message>
    <message>
        <source>The film could not be finished; the disk with the folder {folder} may be full.</source>
        <translation>Не удалось завершить фильм; возможно, диск с папкой {folder} заполнен.</translation>
    </message>
    <message>
        <source>This picture stops whatever reads it: it is damaged, or takes too much time or memory.</source>
        <translation>Это изображение останавливает чтение: оно повреждено или требует слишком много времени или памяти.</translation>
    </message>
    <message>
        <source>The file is too large: at most {count} MB can be opened.</source>
        <translation>Файл слишком большой: можно открыть не больше {count} МБ.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Для этой картины не хватает памяти.</translation>
    </message>
    <message>
        <source>HEIC photos need the package pillow-heif; or save them as JPEG.</source>
        <translation>Для фото HEIC нужен пакет pillow-heif; или сохраните их как JPEG.</translation>
    </message>
    <message>
        <source>This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).</source>
        <translation>Это не картинка, которую программа может прочитать (PNG, JPEG, WebP, TIFF или BMP).</translation>
    </message>
    <message>
        <source>The picture is too large: with {channels} channels of {bits} bits, at most {count} million pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.</source>
        <translation>Изображение слишком большое: каналов — {channels}, бит на канал — {bits}, при этом можно открыть не больше {count} млн пикселей. Уменьшите его или сохраните с 8 битами на канал и без прозрачности.</translation>
    </message>
    <message>
        <source>The picture is too large: at most {count} million pixels can be opened, for example {width} x {height}. Make it smaller first.</source>
        <translation>Изображение слишком большое: можно открыть не больше {count} млн пикселей, например {width} x {height}. Сначала уменьшите его.</translation>
    </message>
    <message>
        <source>The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.</source>
        <translation>Число {number} в пикселе ({column}, {row}) не является номером метки; они лежат между 0 и 255.</translation>
    </message>
    <message>
        <source>The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.</source>
        <translation>Номер метки {id} в пикселе ({column}, {row}) не относится ни к одной из меток ({count}).</translation>
    </message>
    <message>
        <source>The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. Save label maps without smoothing and as PNG.</source>
        <translation>Цвет {color} в пикселе ({column}, {row}) не относится ни к одной метке набора {labels}. Сохраняйте карты меток без сглаживания и как PNG.</translation>
    </message>
    <message>
        <source>The file is too large for a label set.</source>
        <translation>Файл слишком велик для набора меток.</translation>
    </message>
    <message>
        <source>This is not a usable label set: {why}.</source>
        <translation>Это не пригодный набор меток: {why}.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>это не текст</translation>
    </message>
    <message>
        <source>There is no label set {name}; choose one of {known}, or a YAML file.</source>
        <translation>Набора меток {name} нет; выберите один из {known} или файл YAML.</translation>
    </message>
    <message>
        <source>This is no generator checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>Это не контрольная точка генератора из кода статьи или Энгберга.</translation>
    </message>
    <message>
        <source>The files do not fit together: {why}.</source>
        <translation>Файлы не подходят друг к другу: {why}.</translation>
    </message>
    <message>
        <source>This is no checkpoint, or it holds more than weights.</source>
        <translation>Это не контрольная точка, или в ней не только веса.</translation>
    </message>
    <message>
        <source>The checkpoint is broken: {name} holds values that are no numbers.</source>
        <translation>Контрольная точка испорчена: {name} содержит значения, которые не являются числами.</translation>
    </message>
    <message>
        <source>An aspect ratio lies between 1/16 and 16.</source>
        <translation>Соотношение сторон лежит между 1/16 и 16.</translation>
    </message>
    <message>
        <source>{name} in the checkpoint is no weight.</source>
        <translation>{name} в контрольной точке — не вес.</translation>
    </message>
    <message>
        <source>The checkpoint has {channels} input channels, the label set {labels} labels.</source>
        <translation>У контрольной точки входных каналов {channels}, в наборе меток {labels}.</translation>
    </message>
    <message>
        <source>A start grid of {cells} cells cannot have the aspect ratio {ratio}.</source>
        <translation>Начальная сетка из {cells} ячеек не может иметь соотношение сторон {ratio}.</translation>
    </message>
    <message>
        <source>a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)</source>
        <translation>начальная сетка {rows} x {columns} (картинки {columns}:{rows} при обучении)</translation>
    </message>
    <message>
        <source>{count} doublings ({mode})</source>
        <translation>удвоений: {count} ({mode})</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>границы</translation>
    </message>
    <message>
        <source>unknown pixels</source>
        <translation>неизвестные пиксели</translation>
    </message>
    <message>
        <source>a last channel of {kind}</source>
        <translation>последний канал: {kind}</translation>
    </message>
    <message>
        <source>Assumed: {parts}.</source>
        <translation>Предположено: {parts}.</translation>
    </message>
    <message>
        <source>This is no encoder checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>Это не контрольная точка кодировщика из кода статьи или Энгберга.</translation>
    </message>
    <message>
        <source>This encoder is of an unknown kind: {why}.</source>
        <translation>Кодировщик неизвестного вида: {why}.</translation>
    </message>
    <message>
        <source>The checkpoint lacks the weights {name}.</source>
        <translation>В контрольной точке нет весов {name}.</translation>
    </message>
    <message>
        <source>The weights {name} have the wrong shape.</source>
        <translation>Веса {name} имеют неверную форму.</translation>
    </message>
    <message>
        <source>The checkpoint holds weights that do not belong there ({name}).</source>
        <translation>В контрольной точке есть лишние веса ({name}).</translation>
    </message>
    <message>
        <source>The models that came with the program stay.</source>
        <translation>Модели, поставляемые с программой, остаются.</translation>
    </message>
    <message>
        <source>The model cannot be removed: {why}.</source>
        <translation>Модель не удаётся удалить: {why}.</translation>
    </message>
    <message>
        <source>The model holds weights it does not describe ({name}).</source>
        <translation>В модели есть веса, которые она не описывает ({name}).</translation>
    </message>
    <message>
        <source>The model lacks the weights {name}.</source>
        <translation>В модели нет весов {name}.</translation>
    </message>
    <message>
        <source>The model cannot be read: {why}.</source>
        <translation>Модель не удаётся прочитать: {why}.</translation>
    </message>
    <message>
        <source>The model file is damaged; its weights cannot be read.</source>
        <translation>Файл модели повреждён; её веса не читаются.</translation>
    </message>
    <message>
        <source>The model is broken: its weights are so large that no picture comes of them.</source>
        <translation>Модель повреждена: её веса так велики, что изображения из них не получается.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Для этой модели не хватает памяти.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds values that are no numbers.</source>
        <translation>Модель испорчена: {name} содержит значения, которые не являются числами.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds negative variances.</source>
        <translation>Модель испорчена: {name} содержит отрицательные дисперсии.</translation>
    </message>
    <message>
        <source>This is not a model file.</source>
        <translation>Это не файл модели.</translation>
    </message>
    <message>
        <source>This is not a model file, or it is cut off.</source>
        <translation>Это не файл модели, или он обрезан.</translation>
    </message>
    <message>
        <source>This file holds weights, but it was not made by this program.</source>
        <translation>В этом файле есть веса, но он создан не этой программой.</translation>
    </message>
    <message>
        <source>The model holds weights of a kind that is not supported.</source>
        <translation>В модели есть веса неподдерживаемого вида.</translation>
    </message>
    <message>
        <source>The model was made by a newer version of this program.</source>
        <translation>Модель создана более новой версией этой программы.</translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged ({why}).</source>
        <translation>Описание модели повреждено ({why}).</translation>
    </message>
    <message>
        <source>There is no device called {name}; choose auto, cpu, cuda or mps.</source>
        <translation>Устройства {name} нет; выберите auto, cpu, cuda или mps.</translation>
    </message>
    <message>
        <source>This computer has no usable {name} device.</source>
        <translation>На этом компьютере нет пригодного устройства {name}.</translation>
    </message>
    <message>
        <source>The painter cannot be started: {why}.</source>
        <translation>Не удаётся запустить художника: {why}.</translation>
    </message>
    <message>
        <source>The painter stood still and was restarted.</source>
        <translation>Художник замер и был перезапущен.</translation>
    </message>
    <message>
        <source>The picture took too long; the painter was restarted.</source>
        <translation>Картина создавалась слишком долго; художник запущен заново.</translation>
    </message>
    <message>
        <source>The painter stopped and was restarted.</source>
        <translation>Художник остановился и запущен заново.</translation>
    </message>
    <message>
        <source>This model cannot turn photos into label maps.</source>
        <translation>Эта модель не умеет превращать фото в карты меток.</translation>
    </message>
    <message>
        <source>The device has too little memory for a picture of this size.</source>
        <translation>На устройстве мало памяти для картины такого размера.</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>Видеокарта</translation>
    </message>
    <message>
        <source>{card} cannot be used: {why}. The CPU paints in its place.</source>
        <translation>{card}: использовать не удаётся ({why}). Вместо неё рисует процессор.</translation>
    </message>
    <message>
        <source>This photo could not be labelled; see the log file.</source>
        <translation>Это фото не удалось разметить; см. журнал.</translation>
    </message>
    <message>
        <source>This picture could not be painted; see the log file.</source>
        <translation>Эту картину не удалось нарисовать; см. журнал.</translation>
    </message>
    <message>
        <source>Paint a label map, see a landscape. Offline, on your own machine.</source>
        <translation>Рисуйте карту меток — получайте пейзаж. Без сети, на своём компьютере.</translation>
    </message>
    <message>
        <source>Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with Spatially-Adaptive Normalization”.</source>
        <translation>Генератор и кодировщик стиля по Park et al. 2019, «Semantic Image Synthesis with Spatially-Adaptive Normalization».</translation>
    </message>
    <message>
        <source>Apache License 2.0; the weights of the starter model CC BY-SA 4.0.</source>
        <translation>Лицензия Apache 2.0; веса начальной модели CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>About GauGAN Desktop</source>
        <translation>О программе GauGAN Desktop</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Библиотеки</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>Картинки стилей</translation>
    </message>
    <message>
        <source>Photos behind the model</source>
        <translation>Фото, стоящие за моделью</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>Текстуры</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Выделение</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Картина</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Слой</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>&amp;Метки</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Инструменты</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>С&amp;тиль</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ви&amp;д</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Grey theme</source>
        <translation>Серая тема</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Контрастная тема</translation>
    </message>
    <message>
        <source>By the document&apos;s shape</source>
        <translation>По форме документа</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Друг над другом</translation>
    </message>
    <message>
        <source>Large picture, small labels</source>
        <translation>Большая картина, малые метки</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Умножение</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Наложение</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Тон</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Насыщенность</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яркость</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Клонирование</translation>
    </message>
    <message>
        <source>Copy from the picture: Ctrl or Alt and a click say from where</source>
        <translation>Копировать с картины: Ctrl или Alt и щелчок указывают, откуда</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>Выбрать цвет...</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>Режим наложения</translation>
    </message>
    <message>
        <source>Opacity of the paint-over layer</source>
        <translation>Непрозрачность слоя поверх картины</translation>
    </message>
    <message>
        <source>Show the paint-over layer</source>
        <translation>Показать слой поверх картины</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Непрозрачность</translation>
    </message>
    <message>
        <source>Hide the paint-over layer</source>
        <translation>Скрыть слой поверх картины</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Только картина</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>Только метки</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Расположение</translation>
    </message>
    <message>
        <source>Next arrangement</source>
        <translation>Следующее расположение</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделение</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Настройки...</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Разметка</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Обучить</translation>
    </message>
    <message>
        <source>Folder of label maps</source>
        <translation>Папка с картами меток</translation>
    </message>
    <message>
        <source>Label maps imported: {count}</source>
        <translation>Импортировано карт меток: {count}</translation>
    </message>
    <message>
        <source>Photos that have label maps already: {count}. Replace those?</source>
        <translation>Фото, у которых уже есть карты меток: {count}. Заменить их?</translation>
    </message>
    <message>
        <source>One PNG for each photo, with the numbers of the labels.</source>
        <translation>По одному PNG на фото с номерами меток.</translation>
    </message>
    <message>
        <source>Coloured PNG</source>
        <translation>Цветной PNG</translation>
    </message>
    <message>
        <source>One PNG for each photo in the labels&apos; colours, and a list of them, labelmap.txt.</source>
        <translation>По одному PNG на фото в цветах меток и их список labelmap.txt.</translation>
    </message>
    <message>
        <source>The photos, and beside each its areas as polygons.</source>
        <translation>Фото, и рядом с каждым его области в виде многоугольников.</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as run lengths.</source>
        <translation>Фото и один файл со всеми областями в виде длин серий.</translation>
    </message>
    <message>
        <source>COCO JSON, polygons</source>
        <translation>COCO JSON, многоугольники</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as polygons.</source>
        <translation>Фото и один файл со всеми областями в виде многоугольников.</translation>
    </message>
    <message>
        <source>The folders JPEGImages and SegmentationClass, and labelmap.txt.</source>
        <translation>Папки JPEGImages и SegmentationClass и файл labelmap.txt.</translation>
    </message>
    <message>
        <source>Label maps exported: {count}</source>
        <translation>Экспортировано карт меток: {count}</translation>
    </message>
    <message>
        <source>The set does not have these labels. What are they in the set?</source>
        <translation>В наборе нет этих меток. Чем они будут в наборе?</translation>
    </message>
    <message>
        <source>Import label maps</source>
        <translation>Импорт карт меток</translation>
    </message>
    <message>
        <source>Export label maps</source>
        <translation>Экспорт карт меток</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Folder of the model for clicks</source>
        <translation>Папка модели для щелчков</translation>
    </message>
    <message>
        <source>Model for clicks</source>
        <translation>Модель для щелчков</translation>
    </message>
    <message>
        <source>A model is learning from these maps. Pause it, then change the labels.</source>
        <translation>Модель учится на этих картах. Приостановите её, затем меняйте метки.</translation>
    </message>
    <message>
        <source>Something is still under way; the window closes as soon as it is done.</source>
        <translation>Что-то ещё выполняется; окно закроется, как только это закончится.</translation>
    </message>
    <message>
        <source>The last strokes are not saved. {why} Close all the same?</source>
        <translation>Последние мазки не сохранены. {why} Всё равно закрыть?</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Фото</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Следующее фото</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Предыдущее фото</translation>
    </message>
    <message>
        <source>Done, and next</source>
        <translation>Готово, следующее</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Всё же не готово</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Набор</translation>
    </message>
    <message>
        <source>Labels of the set...</source>
        <translation>Метки набора...</translation>
    </message>
    <message>
        <source>Import label maps...</source>
        <translation>Импорт карт меток...</translation>
    </message>
    <message>
        <source>Export label maps...</source>
        <translation>Экспорт карт меток...</translation>
    </message>
    <message>
        <source>Model for clicks...</source>
        <translation>Модель для щелчков...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>&amp;Области</translation>
    </message>
    <message>
        <source>Fix or free the region under the pen</source>
        <translation>Закрепить или освободить область под пером</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Предложить</translation>
    </message>
    <message>
        <source>Suggest for all empty photos</source>
        <translation>Предложить для всех пустых фото</translation>
    </message>
    <message>
        <source>Stop suggesting</source>
        <translation>Прекратить предлагать</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Следующее сомнительное место</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>Об&amp;учение</translation>
    </message>
    <message>
        <source>Measure the pace</source>
        <translation>Измерить темп</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>Проверить набор</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Пауза или продолжить</translation>
    </message>
    <message>
        <source>Use this model now</source>
        <translation>Использовать эту модель сейчас</translation>
    </message>
    <message>
        <source>Discard the run...</source>
        <translation>Удалить обучение...</translation>
    </message>
    <message>
        <source>Export the model...</source>
        <translation>Экспорт модели...</translation>
    </message>
    <message>
        <source>Compare two runs...</source>
        <translation>Сравнить два обучения...</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Копировать команду</translation>
    </message>
    <message>
        <source>Set and command for another computer...</source>
        <translation>Набор и команда для другого компьютера...</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Всё фото</translation>
    </message>
    <message>
        <source>More of the labels</source>
        <translation>Больше меток</translation>
    </message>
    <message>
        <source>More of the photo</source>
        <translation>Больше фото</translation>
    </message>
    <message>
        <source>Suggestions under way</source>
        <translation>Предложения готовятся</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>нет фото</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Не сохранено: {why}</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Создать...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Открыть...</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Недавние файлы</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Образцы</translation>
    </message>
    <message>
        <source>Samples appear here: label map, photo, and what the model makes of them.</source>
        <translation>Здесь появятся образцы: карта меток, фото и что из них делает модель.</translation>
    </message>
    <message>
        <source>Label map of another set...</source>
        <translation>Карта другого набора меток...</translation>
    </message>
    <message>
        <source>Labels from a photo...</source>
        <translation>Метки из фото...</translation>
    </message>
    <message>
        <source>Lost work...</source>
        <translation>Потерянная работа...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Сохранить как...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Экспорт картины...</translation>
    </message>
    <message>
        <source>Export label map...</source>
        <translation>Экспорт карты меток...</translation>
    </message>
    <message>
        <source>Label map for other programs...</source>
        <translation>Карта меток для других программ...</translation>
    </message>
    <message>
        <source>Export making-of...</source>
        <translation>Экспорт фильма о создании...</translation>
    </message>
    <message>
        <source>Export for film and 3D</source>
        <translation>Экспорт для кино и 3D</translation>
    </message>
    <message>
        <source>Plates...</source>
        <translation>Планы...</translation>
    </message>
    <message>
        <source>Parallax film...</source>
        <translation>Параллакс-фильм...</translation>
    </message>
    <message>
        <source>Day film...</source>
        <translation>Фильм о дне...</translation>
    </message>
    <message>
        <source>HDR panorama...</source>
        <translation>Панорама HDR...</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать картину</translation>
    </message>
    <message>
        <source>Batch...</source>
        <translation>Пакет...</translation>
    </message>
    <message>
        <source>Watch folder...</source>
        <translation>Следить за папкой...</translation>
    </message>
    <message>
        <source>Paint every label map that another program saves into a folder</source>
        <translation>Рисовать каждую карту меток, которую другая программа сохраняет в папку</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Stop watching “{name}”</source>
        <translation>Больше не следить за «{name}»</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Кисть меньше</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Кисть больше</translation>
    </message>
    <message>
        <source>Last label</source>
        <translation>Предыдущая метка</translation>
    </message>
    <message>
        <source>Finish shape</source>
        <translation>Завершить фигуру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Writing the film...</source>
        <translation>Запись фильма...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Модели...</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Идёт обучение</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>It ended early</source>
        <translation>Прервалось</translation>
    </message>
    <message>
        <source>Label map, photo; painted in its own style, that of the next row, the mean, a random one.</source>
        <translation>Карта меток, фото; в его стиле, в стиле следующей строки, в среднем, в случайном.</translation>
    </message>
    <message>
        <source>Back to the samples</source>
        <translation>Назад к образцам</translation>
    </message>
    <message>
        <source>Difference to the photos (falls)</source>
        <translation>Отличие от фото (падает)</translation>
    </message>
    <message>
        <source>Distance of all pictures (falls)</source>
        <translation>Расстояние всех картин (падает)</translation>
    </message>
    <message>
        <source>The run saves and pauses after its step.</source>
        <translation>Обучение сохранится и остановится после шага.</translation>
    </message>
    <message>
        <source>“{name}” is among your models now.</source>
        <translation>«{name}» теперь среди ваших моделей.</translation>
    </message>
    <message>
        <source>Delete this run and what it has learned?</source>
        <translation>Удалить это обучение и всё, чему модель научилась?</translation>
    </message>
    <message>
        <source>Your document after step {step}</source>
        <translation>Ваш документ после шага {step}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>Пока не остановлю</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} пикселей</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Share of the training that is done</source>
        <translation>Доля пройденного обучения</translation>
    </message>
    <message>
        <source>Paint my document along</source>
        <translation>Рисовать мой документ по ходу</translation>
    </message>
    <message>
        <source>Every few minutes the open document is painted by what the run has learned by then</source>
        <translation>Каждые несколько минут открытый документ рисуется тем, чему обучение успело научить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Использовать сейчас</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Остановить и сохранить</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Начать с</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Finished photos: {count}.</source>
        <translation>Готовых фото: {count}.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Измерить</translation>
    </message>
    <message>
        <source>Try some steps, and say how far this goes on this computer</source>
        <translation>Сделать несколько шагов и сказать, насколько этого хватит на этом компьютере</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>Обучить заново</translation>
    </message>
    <message>
        <source>Smaller than {size} pixels and therefore soft: {count}.</source>
        <translation>Меньше {size} пикселей и поэтому нерезких: {count}.</translation>
    </message>
    <message>
        <source>How far it goes on this computer is not measured yet.</source>
        <translation>Насколько этого хватит на этом компьютере, ещё не измерено.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here.</source>
        <translation>Полный курс займёт здесь около {time}.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here; {gpu} on a recent GPU.</source>
        <translation>Всё обучение занимает здесь около {time}; на современном GPU — {gpu}.</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Отдыхать при питании от батареи</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>Сохранить как модель</translation>
    </message>
    <message>
        <source>A moment, please...</source>
        <translation>Минуту, пожалуйста...</translation>
    </message>
    <message>
        <source>Runs of this set</source>
        <translation>Обучения этого набора</translation>
    </message>
    <message>
        <source>Teach the labeller</source>
        <translation>Обучить разметчик</translation>
    </message>
    <message>
        <source>It learns from your finished maps; Suggest is better from then on</source>
        <translation>Он учится на ваших готовых картах; после этого предложения лучше</translation>
    </message>
    <message>
        <source>Share of the lesson that is done</source>
        <translation>Какая часть урока пройдена</translation>
    </message>
    <message>
        <source>It waits for mains power</source>
        <translation>Ждёт питания от сети</translation>
    </message>
    <message>
        <source>A smaller size needs less; other programs may hold memory, too.</source>
        <translation>Меньший размер требует меньше; память могут занимать и другие программы.</translation>
    </message>
    <message>
        <source>Make room on the disk; then it goes on from its last checkpoint.</source>
        <translation>Освободите место на диске; затем обучение продолжится с последнего снимка.</translation>
    </message>
    <message>
        <source>After {learned} photos: {share} %</source>
        <translation>После {learned} фото: {share} %</translation>
    </message>
    <message>
        <source>At first: {share} %</source>
        <translation>Сначала: {share} %</translation>
    </message>
    <message>
        <source>Right in suggestions:</source>
        <translation>Верно в предложениях:</translation>
    </message>
    <message>
        <source>The computer or someone else ended it, perhaps for lack of memory.</source>
        <translation>Его завершил компьютер или кто-то другой, возможно, из-за нехватки памяти.</translation>
    </message>
    <message>
        <source>Looking at the photos...</source>
        <translation>Рассматриваю фото...</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>изображений в секунду: {count}</translation>
    </message>
    <message>
        <source>Your document from step to step</source>
        <translation>Ваш документ от шага к шагу</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Шаг {step}</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>{seconds} с на шаг</translation>
    </message>
    <message>
        <source>Random style</source>
        <translation>Случайный стиль</translation>
    </message>
    <message>
        <source>Variations...</source>
        <translation>Варианты...</translation>
    </message>
    <message>
        <source>Style from image...</source>
        <translation>Стиль из картинки...</translation>
    </message>
    <message>
        <source>Pin the style</source>
        <translation>Закрепить стиль</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>Смешать стили</translation>
    </message>
    <message>
        <source>360-degree view...</source>
        <translation>Обзор 360 градусов...</translation>
    </message>
    <message>
        <source>Picture before the last change</source>
        <translation>Картина до последнего изменения</translation>
    </message>
    <message>
        <source>Proof of the colour profile</source>
        <translation>Цветопроба по профилю</translation>
    </message>
    <message>
        <source>Gamut warning</source>
        <translation>Предупреждение о цветовом охвате</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Вписать в окно</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Масштаб 100 %</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Масштаб по выделению</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>Отразить вид</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Повернуть вид влево</translation>
    </message>
    <message>
        <source>View upright</source>
        <translation>Вид прямо</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Повернуть вид вправо</translation>
    </message>
    <message>
        <source>Hide panels</source>
        <translation>Скрыть панели</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Полный экран</translation>
    </message>
    <message>
        <source>Colour-blind safe label colours</source>
        <translation>Цвета меток для дальтоников</translation>
    </message>
    <message>
        <source>Patterns on labels</source>
        <translation>Узоры на метках</translation>
    </message>
    <message>
        <source>Opacity of the picture over the labels</source>
        <translation>Непрозрачность картины над метками</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Непрозрачность картины</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>The report is on the clipboard; paste it into your message</source>
        <translation>Отчёт в буфере обмена; вставьте его в своё сообщение</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Холст</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Слева и справа</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>Все стороны</translation>
    </message>
    <message>
        <source>Square, 512 x 512</source>
        <translation>Квадрат, 512 x 512</translation>
    </message>
    <message>
        <source>Landscape 3:2, 768 x 512</source>
        <translation>Пейзаж 3:2, 768 x 512</translation>
    </message>
    <message>
        <source>Wide 16:9, 896 x 512</source>
        <translation>Широкий 16:9, 896 x 512</translation>
    </message>
    <message>
        <source>A4, 704 x 512</source>
        <translation>A4, 704 x 512</translation>
    </message>
    <message>
        <source>Portrait 2:3, 512 x 768</source>
        <translation>Портрет 2:3, 512 x 768</translation>
    </message>
    <message>
        <source>Large square, 1024 x 1024</source>
        <translation>Большой квадрат, 1024 x 1024</translation>
    </message>
    <message>
        <source>Landscape 3:2, 1536 x 1024</source>
        <translation>Пейзаж 3:2, 1536 x 1024</translation>
    </message>
    <message>
        <source>Full HD, 1920 x 1080</source>
        <translation>Full HD, 1920 x 1080</translation>
    </message>
    <message>
        <source>Cinema 21:9, 2560 x 1080</source>
        <translation>Кино 21:9, 2560 x 1080</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4961 x 3508</source>
        <translation>A3, 300 dpi, 4961 x 3508</translation>
    </message>
    <message>
        <source>A2 at 300 dpi, 7016 x 4961</source>
        <translation>A2, 300 dpi, 7016 x 4961</translation>
    </message>
    <message>
        <source>Panorama 2:1, 1024 x 512, seamless</source>
        <translation>Панорама 2:1, 1024 x 512, бесшовная</translation>
    </message>
    <message>
        <source>Tile, 512 x 512, seamless</source>
        <translation>Плитка, 512 x 512, бесшовная</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Свой размер</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Заготовка</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Высота</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>Размер документа</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>Сохранять пропорции</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Изменить размер</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Экспорт картины</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 бит</translation>
    </message>
    <message>
        <source>16 bits (PNG and TIFF)</source>
        <translation>16 бит (PNG и TIFF)</translation>
    </message>
    <message>
        <source>Pixels per inch that other programs print the picture with</source>
        <translation>Пикселей на дюйм, с которыми другие программы печатают картину</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: higher is better and makes larger files</source>
        <translation>Для JPEG и WebP: чем выше, тем лучше и тем больше файл</translation>
    </message>
    <message>
        <source>sRGB, for screens</source>
        <translation>sRGB, для экранов</translation>
    </message>
    <message>
        <source>From a file...</source>
        <translation>Из файла...</translation>
    </message>
    <message>
        <source>Write model, style and licence into the file</source>
        <translation>Записать в файл модель, стиль и лицензию</translation>
    </message>
    <message>
        <source>Margin (PDF)</source>
        <translation>Поля (PDF)</translation>
    </message>
    <message>
        <source>{width} x {height} cm, {count} megapixels</source>
        <translation>{width} x {height} см, {count} Мп</translation>
    </message>
    <message>
        <source>Colour profiles</source>
        <translation>Цветовые профили</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Pictures to paint</source>
        <translation>Картины в очереди</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Добавить файлы...</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>Добавить этот документ</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Open a list...</source>
        <translation>Открыть список...</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Показать картины</translation>
    </message>
    <message>
        <source>A style, size or model of its own for each picture; the others are as in the window.</source>
        <translation>У каждой картины может быть свой стиль, размер или модель; остальное — как в окне.</translation>
    </message>
    <message>
        <source>Projects, label maps</source>
        <translation>Проекты, карты меток</translation>
    </message>
    <message>
        <source>Save the document first; the batch paints what its file holds.</source>
        <translation>Сначала сохраните документ: пакет рисует то, что в файле.</translation>
    </message>
    <message>
        <source>Stopped. Start it again to go on.</source>
        <translation>Остановлено. Чтобы продолжить, запустите снова.</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Куда положить картины</translation>
    </message>
    <message>
        <source>Painting in the background; one may close this and go on.</source>
        <translation>Рисуется в фоне; это окно можно закрыть и продолжать работу.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>Как в документе</translation>
    </message>
    <message>
        <source>As the document</source>
        <translation>Как у документа</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Как в окне</translation>
    </message>
    <message>
        <source>Another picture...</source>
        <translation>Другая картинка...</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>На канал</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>Другая ширина</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Цветовой профиль</translation>
    </message>
    <message>
        <source>Quality (JPEG, WebP)</source>
        <translation>Качество (JPEG, WebP)</translation>
    </message>
    <message>
        <source>Day film</source>
        <translation>Фильм о дне</translation>
    </message>
    <message>
        <source>Lights of the film, from the first to the last</source>
        <translation>Освещение в фильме, от первого к последнему</translation>
    </message>
    <message>
        <source>Back to the first light, to be shown in a loop</source>
        <translation>Возврат к первому освещению, для показа по кругу</translation>
    </message>
    <message>
        <source>Numbered PNG files in a new folder, in place of a film</source>
        <translation>Пронумерованные файлы PNG в новой папке вместо фильма</translation>
    </message>
    <message>
        <source>The picture passes from light to light. Drag them into another order.</source>
        <translation>Картина переходит от одного освещения к другому. Порядок меняется перетаскиванием.</translation>
    </message>
    <message>
        <source>Add the document&apos;s light as it is now</source>
        <translation>Добавить нынешнее освещение документа</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Выбрать файл...</translation>
    </message>
    <message>
        <source>Lights of the day film</source>
        <translation>Освещение фильма о дне</translation>
    </message>
    <message>
        <source>Mean style</source>
        <translation>Средний стиль</translation>
    </message>
    <message>
        <source>Small, painted fast</source>
        <translation>Малый, рисуется быстро</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Large, painted slowly</source>
        <translation>Большой, рисуется медленно</translation>
    </message>
    <message>
        <source>Making-of</source>
        <translation>Фильм о создании</translation>
    </message>
    <message>
        <source>Show the labels beside the picture</source>
        <translation>Показывать метки рядом с картиной</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Преобразование</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Сверху</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Поворот вправо</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Replace label</source>
        <translation>Заменить метку</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>with</source>
        <translation>на</translation>
    </message>
    <message>
        <source>Labels of the label map</source>
        <translation>Метки карты</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Save them?</source>
        <translation>В «{name}» есть несохранённые изменения. Сохранить их?</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Изменено в другом месте</translation>
    </message>
    <message>
        <source>Another program has changed “{file}” since you opened it. Save over it all the same?</source>
        <translation>Другая программа изменила «{file}» после открытия. Всё равно сохранить поверх?</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Сохранить поверх</translation>
    </message>
    <message>
        <source>Discard lost work</source>
        <translation>Удалить потерянную работу</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}” for good?</source>
        <translation>Удалить несохранённую работу над «{name}» навсегда?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Открыть фото</translation>
    </message>
    <message>
        <source>“{name}” is a photo rather than a label map. What shall it be?</source>
        <translation>«{name}» — скорее фото, чем карта меток. Чем оно станет?</translation>
    </message>
    <message>
        <source>Turn it into labels</source>
        <translation>Превратить в метки</translation>
    </message>
    <message>
        <source>Take its style</source>
        <translation>Взять стиль</translation>
    </message>
    <message>
        <source>Trace from it</source>
        <translation>Обвести</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>{kind} files cannot be saved here. Save “{file}” instead?</source>
        <translation>Файлы {kind} здесь сохранить нельзя. Сохранить вместо этого «{file}»?</translation>
    </message>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>«{file}» уже существует. Заменить?</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Повернуть влево</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Повернуть вправо</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste as layer</source>
        <translation>Вставить как слой</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Обратить</translation>
    </message>
    <message>
        <source>Current label</source>
        <translation>Текущая метка</translation>
    </message>
    <message>
        <source>Painted on the layer</source>
        <translation>Нарисованное на слое</translation>
    </message>
    <message>
        <source>Keep as a hidden layer</source>
        <translation>Сохранить как скрытый слой</translation>
    </message>
    <message>
        <source>Grow...</source>
        <translation>Расширить...</translation>
    </message>
    <message>
        <source>Shrink...</source>
        <translation>Сузить...</translation>
    </message>
    <message>
        <source>Feather...</source>
        <translation>Растушевать...</translation>
    </message>
    <message>
        <source>Smooth...</source>
        <translation>Сгладить...</translation>
    </message>
    <message>
        <source>Nothing is painted on this layer.</source>
        <translation>На этом слое ничего не нарисовано.</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>Пока ничего не выделено.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Выделение</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>Сохранить выделение</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <translation>От выделения ничего не осталось бы.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Пиксели</translation>
    </message>
    <message>
        <source>Size...</source>
        <translation>Размер...</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>Обрезать по выделению</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>Отразить слева направо</translation>
    </message>
    <message>
        <source>Mirror top and bottom</source>
        <translation>Отразить сверху вниз</translation>
    </message>
    <message>
        <source>Shift by half, seamless</source>
        <translation>Сдвинуть на половину, бесшовно</translation>
    </message>
    <message>
        <source>Reference photo...</source>
        <translation>Фото-образец...</translation>
    </message>
    <message>
        <source>Remove reference photo</source>
        <translation>Убрать фото-образец</translation>
    </message>
    <message>
        <source>Bend the borders of the picture as nature&apos;s are; off: as painted</source>
        <translation>Изгибать границы картины, как в природе; иначе: как нарисовано</translation>
    </message>
    <message>
        <source>Lay relief, clouds, reflections and shade over the picture; off: as the model paints</source>
        <translation>Наложить на картину рельеф, облака, отражения и тени; выкл.: как рисует модель</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Новый слой</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>Дублировать слой</translation>
    </message>
    <message>
        <source>Merge down</source>
        <translation>Слить вниз</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>Удалить слой</translation>
    </message>
    <message>
        <source>Raise layer</source>
        <translation>Поднять слой</translation>
    </message>
    <message>
        <source>Lower layer</source>
        <translation>Опустить слой</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>Заблокировать слой</translation>
    </message>
    <message>
        <source>Group with the layer below</source>
        <translation>Сгруппировать со слоем ниже</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Разгруппировать</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Свернуть группу</translation>
    </message>
    <message>
        <source>A folded group is raised, lowered and moved as one</source>
        <translation>Свёрнутая группа поднимается, опускается и перемещается целиком</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Свести слои</translation>
    </message>
    <message>
        <source>Mirror layer left and right</source>
        <translation>Отразить слой слева направо</translation>
    </message>
    <message>
        <source>Mirror layer top and bottom</source>
        <translation>Отразить слой сверху вниз</translation>
    </message>
    <message>
        <source>Transform...</source>
        <translation>Преобразовать...</translation>
    </message>
    <message>
        <source>Replace label...</source>
        <translation>Заменить метку...</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Области</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Мазки</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Закреплено</translation>
    </message>
    <message>
        <source>Earlier strokes</source>
        <translation>Прежние мазки</translation>
    </message>
    <message>
        <source>Paint rough strokes first, one in each thing; Snap lets them grow.</source>
        <translation>Сначала нанесите грубые мазки, по одному на предмет; «Привязать» даст им вырасти.</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Привязать</translation>
    </message>
    <message>
        <source>Keep strokes as painted</source>
        <translation>Оставить мазки как есть</translation>
    </message>
    <message>
        <source>Free a region</source>
        <translation>Освободить область</translation>
    </message>
    <message>
        <source>Fix a region</source>
        <translation>Закрепить область</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Заполнить дыры</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>Сгладить границы</translation>
    </message>
    <message>
        <source>Nothing is painted on the photo before this one.</source>
        <translation>На фото перед этим ничего не закрашено.</translation>
    </message>
    <message>
        <source>Copy from the previous photo</source>
        <translation>Взять с предыдущего фото</translation>
    </message>
    <message>
        <source>Nothing is painted yet.</source>
        <translation>Пока ничего не закрашено.</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Убрать крапинки</translation>
    </message>
    <message>
        <source>Fill unpainted</source>
        <translation>Заполнить пустоты</translation>
    </message>
    <message>
        <source>{name}: the document changed meanwhile, so nothing was done.</source>
        <translation>{name}: документ тем временем изменился, ничего не сделано.</translation>
    </message>
    <message>
        <source>There is nothing to transform on this layer.</source>
        <translation>На этом слое нечего преобразовывать.</translation>
    </message>
    <message>
        <source>Only seamless documents are shifted; see Image &gt; Seamless.</source>
        <translation>Сдвигаются только бесшовные документы; см. «Картина &gt; Бесшовность».</translation>
    </message>
    <message>
        <source>Select what shall stay, then crop.</source>
        <translation>Выделите то, что должно остаться, затем обрежьте.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Обрезка</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard.</source>
        <translation>В буфере обмена нет меток.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Вставлено</translation>
    </message>
    <message>
        <source>The current label is nowhere in the document.</source>
        <translation>Текущей метки нет в документе.</translation>
    </message>
    <message>
        <source>Exported {file}; files with layers stay in sRGB</source>
        <translation>{file} экспортирован; файлы со слоями остаются в sRGB</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop, со слоями</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster, со слоями</translation>
    </message>
    <message>
        <source>Pictures of that size are saved as .png, .jpg, .tif or .pdf.</source>
        <translation>Картины такого размера сохраняются как .png, .jpg, .tif или .pdf.</translation>
    </message>
    <message>
        <source>Export label map</source>
        <translation>Экспорт карты меток</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>Индексированный PNG</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>Картина в буфере обмена</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>Painting the picture...</source>
        <translation>Картина рисуется...</translation>
    </message>
    <message>
        <source>Label map for other programs</source>
        <translation>Карта меток для других программ</translation>
    </message>
    <message>
        <source>A table of colours...</source>
        <translation>Таблица цветов...</translation>
    </message>
    <message>
        <source>Numbers of labels instead of colours</source>
        <translation>Номера меток вместо цветов</translation>
    </message>
    <message>
        <source>Models that paint from segmentations know these colours.</source>
        <translation>Эти цвета знают модели, которые рисуют по сегментации.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Without a partner there, and written as nothing: {labels}</source>
        <translation>Там нет соответствия, поэтому останется пусто: {labels}</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>Экспортировано: {file}</translation>
    </message>
    <message>
        <source>Projects, label maps, photos</source>
        <translation>Проекты, карты меток, фото</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>Карта меток</translation>
    </message>
    <message>
        <source>Which labels does “{file}” use?</source>
        <translation>Какие метки использует «{file}»?</translation>
    </message>
    <message>
        <source>Does it use other labels?</source>
        <translation>Использует ли она другие метки?</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Прежние картины</translation>
    </message>
    <message>
        <source>Pictures appear here as you paint. Click one to bring it back.</source>
        <translation>Здесь появляются картины, пока вы рисуете. Щелчок вернёт любую.</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>Вернуть картину</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Простой</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Поиск меток</translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation>Ближе к началу списка</translation>
    </message>
    <message>
        <source>Later in the list</source>
        <translation>Ближе к концу списка</translation>
    </message>
    <message>
        <source>In the order of groups</source>
        <translation>По группам</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Небо</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Рельеф</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Земля</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>Растения</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Вода</translation>
    </message>
    <message>
        <source>{label}, texture locked</source>
        <translation>{label}, текстура заблокирована</translation>
    </message>
    <message>
        <source>{label}, used lately</source>
        <translation>{label}, недавно</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Убрать из избранного</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>В избранное</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Слои</translation>
    </message>
    <message>
        <source>Tick to show, double-click to rename, drag to reorder</source>
        <translation>Галочка — показать, двойной щелчок — переименовать, перетащить — упорядочить</translation>
    </message>
    <message>
        <source>A group of layers; click the arrow to fold it</source>
        <translation>Группа слоёв; щёлкните стрелку, чтобы свернуть её</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Группа {name}</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name}: заблокирован</translation>
    </message>
    <message>
        <source>Show group</source>
        <translation>Показать группу</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Показать слой</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>Переименовать слой</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>Упорядочить слои</translation>
    </message>
    <message>
        <source>Style image</source>
        <translation>Картинка стиля</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Инструменты</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>Это последнее фото.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>Это первое фото.</translation>
    </message>
    <message>
        <source>All photos are done. Train a model with them on the next page.</source>
        <translation>Все фото готовы. Обучите на них модель на следующей странице.</translation>
    </message>
    <message>
        <source>Doubtful places: {count}; D goes from one to the next.</source>
        <translation>Сомнительных мест: {count}; D переходит к следующему.</translation>
    </message>
    <message>
        <source>Nothing is in doubt; Suggest says where it is unsure.</source>
        <translation>Сомнений нет; «Предложить» скажет, где не уверено.</translation>
    </message>
    <message>
        <source>unpainted</source>
        <translation>не закрашено</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Поверх картины</translation>
    </message>
    <message>
        <source>Painting...</source>
        <translation>Рисуется...</translation>
    </message>
    <message>
        <source>You can go on painting and save your work.</source>
        <translation>Можно рисовать дальше и сохранить работу.</translation>
    </message>
    <message>
        <source>Paint something first; the film shows how the picture came about.</source>
        <translation>Сначала нарисуйте что-нибудь; фильм показывает, как возникла картина.</translation>
    </message>
    <message>
        <source>Painting the film...</source>
        <translation>Фильм рисуется...</translation>
    </message>
    <message>
        <source>Labels without a partner</source>
        <translation>Метки без пары</translation>
    </message>
    <message>
        <source>Leave it unpainted</source>
        <translation>Оставить незакрашенным</translation>
    </message>
    <message>
        <source>Partner of {label}</source>
        <translation>Пара для {label}</translation>
    </message>
    <message>
        <source>The model does not know these labels. What shall it paint in their place?</source>
        <translation>Модель не знает этих меток. Что рисовать вместо них?</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Рисовать</translation>
    </message>
    <message>
        <source>The model file now holds other labels; they were matched anew.</source>
        <translation>В файле модели теперь другие метки; они сопоставлены заново.</translation>
    </message>
    <message>
        <source>Painted with the model “{name}”, which is not here</source>
        <translation>Нарисовано моделью «{name}», которой здесь нет</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Другая модель</translation>
    </message>
    <message>
        <source>This was painted with the model “{name}”. Go over to it?</source>
        <translation>Это нарисовано моделью «{name}». Перейти на неё?</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>Ядерное расстояние</translation>
    </message>
    <message>
        <source>From a checkpoint</source>
        <translation>Из контрольной точки</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Paint with this</source>
        <translation>Рисовать этой</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Add a model file...</source>
        <translation>Добавить модель...</translation>
    </message>
    <message>
        <source>Import a checkpoint...</source>
        <translation>Импорт контрольной точки...</translation>
    </message>
    <message>
        <source>A generator as the paper&apos;s code or Engberg&apos;s saves it</source>
        <translation>Генератор, как его сохраняет код статьи или Энгберга</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Добавить модель</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Файлы моделей</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Контрольные точки</translation>
    </message>
    <message>
        <source>Import a checkpoint: the generator</source>
        <translation>Импорт контрольной точки: генератор</translation>
    </message>
    <message>
        <source>The checkpoint could not be read.</source>
        <translation>Контрольную точку не удалось прочитать.</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Импорт контрольной точки</translation>
    </message>
    <message>
        <source>None: styles by dice only</source>
        <translation>Нет: стили только случайные</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Генератор</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Набор меток</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>Кодировщик стиля</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>pictures and dice</source>
        <translation>картинки и кубик</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>кубик</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Стили</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Photos to labels</source>
        <translation>Фото в метки</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Photoshop, a group for each plate (.psd)</source>
        <translation>Photoshop, группа на каждый план (.psd)</translation>
    </message>
    <message>
        <source>OpenRaster, a group for each plate (.ora)</source>
        <translation>OpenRaster, группа на каждый план (.ora)</translation>
    </message>
    <message>
        <source>OpenEXR, linear, a layer for each plate (.exr)</source>
        <translation>OpenEXR, линейный, слой на каждый план (.exr)</translation>
    </message>
    <message>
        <source>Folder of PNG files</source>
        <translation>Папка с файлами PNG</translation>
    </message>
    <message>
        <source>Needs the Python package OpenEXR, which is not installed</source>
        <translation>Нужен пакет Python OpenEXR, а он не установлен</translation>
    </message>
    <message>
        <source>Export plates</source>
        <translation>Экспорт планов</translation>
    </message>
    <message>
        <source>Every plate shows all of itself: what stood before it is gone, what was behind is painted.</source>
        <translation>Каждый план виден целиком: то, что стояло перед ним, убрано, то, что было позади, нарисовано.</translation>
    </message>
    <message>
        <source>One plate for each visible layer</source>
        <translation>По плану на каждый видимый слой</translation>
    </message>
    <message>
        <source>By depth: sky, distance, ground, foreground</source>
        <translation>По глубине: небо, даль, земля, передний план</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>Планы</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Painting the plates...</source>
        <translation>Рисуются планы...</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>куст</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>облако</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>земля</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>трава</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>гравий</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>холм</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>гора</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>растение</translation>
    </message>
    <message>
        <source>river</source>
        <translation>река</translation>
    </message>
    <message>
        <source>road</source>
        <translation>дорога</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>скала</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>песок</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>море</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>небо</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>снег</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>камень</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>дерево</translation>
    </message>
    <message>
        <source>water</source>
        <translation>вода</translation>
    </message>
    <message>
        <source>Clear noon</source>
        <translation>Полдень</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>Золотой час</translation>
    </message>
    <message>
        <source>Red sunset</source>
        <translation>Закат</translation>
    </message>
    <message>
        <source>Blue dusk</source>
        <translation>Сумерки</translation>
    </message>
    <message>
        <source>Moonlit night</source>
        <translation>Лунная ночь</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Пасмурно</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Туман</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Гроза</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Весна</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>Осень</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Зима</translation>
    </message>
    <message>
        <source>Desert</source>
        <translation>Пустыня</translation>
    </message>
    <message>
        <source>Mountain lake</source>
        <translation>Горное озеро</translation>
    </message>
    <message>
        <source>Sea coast</source>
        <translation>Морской берег</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>Обзор 360 градусов</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to look around; the wheel zooms.</source>
        <translation>Тяните или жмите стрелки, чтобы осмотреться; колесо приближает.</translation>
    </message>
    <message>
        <source>Labels from a photo</source>
        <translation>Метки из фото</translation>
    </message>
    <message>
        <source>Looking at the photo...</source>
        <translation>Рассматриваю фото...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картина</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Время суток</translation>
    </message>
    <message>
        <source>To the left noon, to the right night</source>
        <translation>Влево — полдень, вправо — ночь</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Дымка</translation>
    </message>
    <message>
        <source>To the left clear air, to the right fog</source>
        <translation>Влево — ясный воздух, вправо — туман</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Теплота</translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer light</source>
        <translation>Влево — свет холоднее, вправо — теплее</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Время года</translation>
    </message>
    <message>
        <source>To the left winter, to the right autumn</source>
        <translation>Влево — зима, вправо — осень</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Облака</translation>
    </message>
    <message>
        <source>To the left a blue sky, to the right dark clouds</source>
        <translation>Влево — голубое небо, вправо — тёмные тучи</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>This model does not know this slider.</source>
        <translation>Эта модель не знает этого ползунка.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Контрастная</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серая</translation>
    </message>
    <message>
        <source>scrolls, with Ctrl it zooms (as in Photoshop)</source>
        <translation>прокручивает, с Ctrl масштабирует (как в Photoshop)</translation>
    </message>
    <message>
        <source>zooms, with Ctrl it scrolls (as in Krita)</source>
        <translation>масштабирует, с Ctrl прокручивает (как в Krita)</translation>
    </message>
    <message>
        <source>Of the label set</source>
        <translation>Из набора меток</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Для дальтоников</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>Язык сменится при следующем запуске программы.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Перо</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>Колесо мыши</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>Кривая нажима</translation>
    </message>
    <message>
        <source>Pen button, as right click</source>
        <translation>Кнопка пера, как правый щелчок</translation>
    </message>
    <message>
        <source>Pen button, as middle click</source>
        <translation>Кнопка пера, как средний щелчок</translation>
    </message>
    <message>
        <source>The eraser end of a pen always erases. A right click of the mouse opens the palette.</source>
        <translation>Ластик пера всегда стирает. Правый щелчок мыши открывает палитру.</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <translation>Нажим пера меняет размер</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Painting device</source>
        <translation>Устройство рисования</translation>
    </message>
    <message>
        <source>Label colours</source>
        <translation>Цвета меток</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Использовать здесь</translation>
    </message>
    <message>
        <source>Built-in key</source>
        <translation>Исходная клавиша</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}”.</source>
        <translation>{key} выбирает метку «{label}».</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} занята: «{action}».</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>Потерянная работа</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. These paintings have changes that are not saved.</source>
        <translation>Программа неожиданно завершилась. В этих картинах есть несохранённые изменения.</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>Удалить...</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>It cannot be deleted: {why}.</source>
        <translation>Не удаётся удалить: {why}.</translation>
    </message>
    <message>
        <source>Opacity of the reference photo</source>
        <translation>Непрозрачность фото-образца</translation>
    </message>
    <message>
        <source>Reference photo</source>
        <translation>Фото-образец</translation>
    </message>
    <message>
        <source>Fade reference photo</source>
        <translation>Приглушить фото-образец</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Пробел и тянуть</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Сдвиг</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Колесо</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl zoom</source>
        <translation>Прокрутка; с Ctrl масштаб</translation>
    </message>
    <message>
        <source>Shift and click, brush</source>
        <translation>Shift и щелчок, кисть</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>Прямая от последнего мазка</translation>
    </message>
    <message>
        <source>Shift and drag, brush</source>
        <translation>Shift и тянуть, кисть</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>Изменить размер</translation>
    </message>
    <message>
        <source>Ctrl or Alt, brush</source>
        <translation>Ctrl или Alt, кисть</translation>
    </message>
    <message>
        <source>Pick the label under the pen</source>
        <translation>Взять метку под пером</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Правый щелчок</translation>
    </message>
    <message>
        <source>Eraser of the pen</source>
        <translation>Ластик пера</translation>
    </message>
    <message>
        <source>Erases, whatever the tool</source>
        <translation>Стирает при любом инструменте</translation>
    </message>
    <message>
        <source>Pen and mouse</source>
        <translation>Перо и мышь</translation>
    </message>
    <message>
        <source>Divide between labels and picture</source>
        <translation>Граница между метками и картиной</translation>
    </message>
    <message>
        <source>Drag to see more of the picture or of the labels</source>
        <translation>Тяните, чтобы видеть больше картины или меток</translation>
    </message>
    <message>
        <source>Painting in progress</source>
        <translation>Идёт рисование</translation>
    </message>
    <message>
        <source>No safety copy: {why}</source>
        <translation>Нет страховочной копии: {why}</translation>
    </message>
    <message>
        <source>If the program ended unexpectedly now, what you did lately would be lost. Save your work.</source>
        <translation>Если программа сейчас внезапно завершится, последние изменения пропадут. Сохраните работу.</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>Загрузка модели...</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} мс</translation>
    </message>
    <message>
        <source>Preview off</source>
        <translation>Просмотр отключён</translation>
    </message>
    <message>
        <source>Restarting...</source>
        <translation>Перезапуск...</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Рисует</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>отражено</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>повёрнуто на {degrees}°</translation>
    </message>
    <message>
        <source>Weight of {style}</source>
        <translation>Вес: {style}</translation>
    </message>
    <message>
        <source>How much “{style}” counts</source>
        <translation>Насколько важен «{style}»</translation>
    </message>
    <message>
        <source>Hold “{style}” to the selection, or everywhere again</source>
        <translation>Ограничить «{style}» выделением или снова везде</translation>
    </message>
    <message>
        <source>Take “{style}” out of the mix</source>
        <translation>Убрать «{style}» из смеси</translation>
    </message>
    <message>
        <source>Select where the style shall hold, then press this again.</source>
        <translation>Выделите, где должен действовать стиль, и нажмите ещё раз.</translation>
    </message>
    <message>
        <source>Style images</source>
        <translation>Картинки стилей</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Смесь</translation>
    </message>
    <message>
        <source>While on, the styles you choose are mixed (Shift+M)</source>
        <translation>Пока включено, выбранные стили смешиваются (Shift+M)</translation>
    </message>
    <message>
        <source>Show your own picture in each style; off: the style pictures</source>
        <translation>Показать вашу картину в каждом стиле; выкл.: картинки стилей</translation>
    </message>
    <message>
        <source>This picture in each style</source>
        <translation>Эта картина в каждом стиле</translation>
    </message>
    <message>
        <source>Keep this style at hand for all documents</source>
        <translation>Держать этот стиль под рукой для всех документов</translation>
    </message>
    <message>
        <source>Image...</source>
        <translation>Файл...</translation>
    </message>
    <message>
        <source>Take the style of a picture of yours; you can also drop it here</source>
        <translation>Взять стиль своей картинки; её можно и перетащить сюда</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Кубик</translation>
    </message>
    <message>
        <source>Another random style (R)</source>
        <translation>Другой случайный стиль (R)</translation>
    </message>
    <message>
        <source>The model&apos;s average style</source>
        <translation>Средний стиль модели</translation>
    </message>
    <message>
        <source>A mix has at most {count} styles.</source>
        <translation>В смеси не более {count} стилей.</translation>
    </message>
    <message>
        <source>The average style is always at hand: press Plain.</source>
        <translation>Средний стиль всегда под рукой: нажмите «Простой».</translation>
    </message>
    <message>
        <source>Plain: the model&apos;s average style</source>
        <translation>Простой: средний стиль модели</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Кисть</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Ластик</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>The eraser uncovers the layers below.</source>
        <translation>Ластик открывает слои под этим.</translation>
    </message>
    <message>
        <source>On the lowest layer the eraser brings “{label}” back.</source>
        <translation>На нижнем слое ластик возвращает «{label}».</translation>
    </message>
    <message>
        <source>Only layers of labels are moved; paint labels again to do so.</source>
        <translation>Перемещаются только слои меток; для этого вернитесь к рисованию меток.</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Прямоугольник</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Эллипс</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Многоугольник</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Лассо</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Пипетка</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>Выделить прямоугольник</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>Выделить эллипс</translation>
    </message>
    <message>
        <source>Select with a polygon</source>
        <translation>Выделить многоугольником</translation>
    </message>
    <message>
        <source>Select with the lasso</source>
        <translation>Выделить лассо</translation>
    </message>
    <message>
        <source>Select with the wand</source>
        <translation>Выделить волшебной палочкой</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <source>Round tip</source>
        <translation>Круглый кончик</translation>
    </message>
    <message>
        <source>Square tip</source>
        <translation>Квадратный кончик</translation>
    </message>
    <message>
        <source>Diamond tip</source>
        <translation>Кончик-ромб</translation>
    </message>
    <message>
        <source>Strewn with trees</source>
        <translation>Россыпь деревьев</translation>
    </message>
    <message>
        <source>Strewn with bushes</source>
        <translation>Россыпь кустов</translation>
    </message>
    <message>
        <source>Strewn with rocks</source>
        <translation>Россыпь камней</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a square.</source>
        <translation>Тяните из угла в угол; с Ctrl — квадрат.</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a circle.</source>
        <translation>Тяните из угла в угол; с Ctrl — круг.</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a click on the first one closes, Esc cancels.</source>
        <translation>Щёлкайте вершины; Enter или щелчок по первой замыкает, Esc отменяет.</translation>
    </message>
    <message>
        <source>Draw an outline; it is filled when you lift the pen.</source>
        <translation>Нарисуйте контур; он зальётся, когда поднимете перо.</translation>
    </message>
    <message>
        <source>Click the canvas to pick its label.</source>
        <translation>Щёлкните по холсту, чтобы взять его метку.</translation>
    </message>
    <message>
        <source>Drag; Shift adds to the selection, Alt takes away, Esc ends it.</source>
        <translation>Тяните; Shift добавляет к выделению, Alt вычитает, Esc снимает.</translation>
    </message>
    <message>
        <source>Click the corners; Enter closes; Shift adds, Alt takes away.</source>
        <translation>Щёлкайте вершины; Enter замыкает; Shift добавляет, Alt вычитает.</translation>
    </message>
    <message>
        <source>Click a label; Shift adds to the selection, Alt takes away.</source>
        <translation>Щёлкните метку; Shift добавляет к выделению, Alt вычитает.</translation>
    </message>
    <message>
        <source>Draw around something; Shift adds, Alt takes away, Esc ends the selection.</source>
        <translation>Обведите что-нибудь; Shift добавляет, Alt вычитает, Esc снимает выделение.</translation>
    </message>
    <message>
        <source>Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps.</source>
        <translation>Тяните: сдвиг, углы — масштаб, кружок — поворот; Shift: прямо, свободно, шагами.</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>Параметры инструмента</translation>
    </message>
    <message>
        <source>Only what is connected with the click</source>
        <translation>Только связанное с местом щелчка</translation>
    </message>
    <message>
        <source>Palette under the pen</source>
        <translation>Палитра под пером</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Размер кисти</translation>
    </message>
    <message>
        <source>Turn of the view</source>
        <translation>Поворот вида</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>Размер кисти в пикселях</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>Нажим пера</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Стабилизатор</translation>
    </message>
    <message>
        <source>Stabiliser: smoother strokes that lag behind the pen</source>
        <translation>Стабилизатор: ровнее мазки, отстающие от пера</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Сглаживание</translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation>Только связное</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Все слои</translation>
    </message>
    <message>
        <source>Fill the region that all layers show together</source>
        <translation>Заливать область, которую показывают все слои вместе</translation>
    </message>
    <message>
        <source>Choose what to paint</source>
        <translation>Выберите, что рисовать</translation>
    </message>
    <message>
        <source>Sky, mountain, water: click a label, or press its number key.</source>
        <translation>Небо, гора, вода: щёлкните метку или нажмите её цифру.</translation>
    </message>
    <message>
        <source>Paint it roughly</source>
        <translation>Рисуйте крупно</translation>
    </message>
    <message>
        <source>Drag on the canvas. Blobs are enough; the brush&apos;s size is in the bar above.</source>
        <translation>Ведите по холсту. Хватит пятен; размер кисти — на панели сверху.</translation>
    </message>
    <message>
        <source>Watch the landscape</source>
        <translation>Смотрите на пейзаж</translation>
    </message>
    <message>
        <source>The picture follows your brush. Ctrl+Z takes anything back.</source>
        <translation>Картина следует за кистью. Ctrl+Z отменит что угодно.</translation>
    </message>
    <message>
        <source>Change the light</source>
        <translation>Смените свет</translation>
    </message>
    <message>
        <source>Click a style picture for another light or season, or roll the dice.</source>
        <translation>Щёлкните картинку стиля ради другого света или времени года — или бросьте кубик.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} из {count}</translation>
    </message>
    <message>
        <source>Start painting</source>
        <translation>Начать рисовать</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Поворот</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Масштабирование</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>Девять других</translation>
    </message>
    <message>
        <source>Throw the dice again</source>
        <translation>Бросить кубик ещё раз</translation>
    </message>
    <message>
        <source>Export all...</source>
        <translation>Экспорт всех...</translation>
    </message>
    <message>
        <source>Paint all nine at the document&apos;s size, one PNG file each</source>
        <translation>Нарисовать все девять в размере документа, по файлу PNG</translation>
    </message>
    <message>
        <source>Click a picture to paint on in its style.</source>
        <translation>Щёлкните картину, чтобы рисовать дальше в её стиле.</translation>
    </message>
    <message>
        <source>It takes the place of the mix and its regions; Undo brings them back.</source>
        <translation>Он заменяет смесь и её области; отмена возвращает их.</translation>
    </message>
    <message>
        <source>Export all variations</source>
        <translation>Экспорт всех вариантов</translation>
    </message>
    <message>
        <source>(did you mean {word}?)</source>
        <translation>(возможно, {word}?)</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>Папку {folder} нельзя использовать: {why}.</translation>
    </message>
    <message>
        <source>You have no home folder; set HOME to a folder where settings and work in hand can be kept.</source>
        <translation>У вас нет домашней папки; укажите в HOME папку, где можно хранить настройки и текущую работу.</translation>
    </message>
    <message>
        <source>No work is lost.</source>
        <translation>Потерянной работы нет.</translation>
    </message>
    <message>
        <source>Sky from this picture</source>
        <translation>Небо с этого изображения</translation>
    </message>
    <message>
        <source>Mountains and rocks from this picture</source>
        <translation>Горы и скалы с этого изображения</translation>
    </message>
    <message>
        <source>Ground from this picture</source>
        <translation>Земля с этого изображения</translation>
    </message>
    <message>
        <source>Water from this picture</source>
        <translation>Вода с этого изображения</translation>
    </message>
    <message>
        <source>Plants from this picture</source>
        <translation>Растения с этого изображения</translation>
    </message>
    <message>
        <source>Only “{label}” from this picture</source>
        <translation>Только «{label}» с этого изображения</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes with Python {python} after a few strokes; install another one: pip install &quot;PySide6-Essentials!={pyside}&quot;.</source>
        <translation>PySide6 {pyside} с Python {python} аварийно завершается после нескольких штрихов; установите другую версию: pip install &quot;PySide6-Essentials!={pyside}&quot;.</translation>
    </message>
    <message>
        <source>The model has changed; please export again.</source>
        <translation>Модель сменилась; экспортируйте ещё раз.</translation>
    </message>
    <message>
        <source>The painter broke down twice over this; the computer may lack memory.</source>
        <translation>Художник дважды сломался на этом; возможно, компьютеру не хватает памяти.</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>Открыть палитру</translation>
    </message>
    <message>
        <source>Pick the label</source>
        <translation>Взять метку</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Ничего не делать</translation>
    </message>
    <message>
        <source>Settings are not remembered: {why}</source>
        <translation>Настройки не сохраняются: {why}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>something unexpected went wrong</source>
        <translation>произошло нечто непредвиденное</translation>
    </message>
    <message>
        <source>“{name}” numbers its labels or names its folders in a way of its own.</source>
        <translation>В «{name}» метки пронумерованы или папки названы по-своему.</translation>
    </message>
    <message>
        <source>The labels of “{name}” cannot be used: {why}</source>
        <translation>Метки «{name}» непригодны: {why}</translation>
    </message>
    <message>
        <source>{file} lists no labels.</source>
        <translation>В {file} нет меток.</translation>
    </message>
    <message>
        <source>“{name}” is no photo set: it holds no {file}.</source>
        <translation>«{name}» — не набор фото: в нём нет {file}.</translation>
    </message>
    <message>
        <source>{file} of “{name}” cannot be read: {why}.</source>
        <translation>Не удаётся прочитать {file} набора «{name}»: {why}.</translation>
    </message>
    <message>
        <source>It holds labels that the set does not have.</source>
        <translation>Она содержит метки, которых нет в наборе.</translation>
    </message>
    <message>
        <source>It has {found} pixels and its photo {expected}.</source>
        <translation>В ней {found} пикселей, а в фото {expected}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>Метку нельзя объединить с самой собой.</translation>
    </message>
    <message>
        <source>A label cannot be called that: {why}.</source>
        <translation>Метку нельзя так назвать: {why}.</translation>
    </message>
    <message>
        <source>Every label needs a name.</source>
        <translation>У каждой метки должно быть имя.</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>Две метки называются «{name}».</translation>
    </message>
    <message>
        <source>A label set has 1 to {count} labels.</source>
        <translation>В наборе от 1 до {count} меток.</translation>
    </message>
    <message>
        <source>“{name}” exists already; choose a new folder.</source>
        <translation>«{name}» уже существует; выберите новую папку.</translation>
    </message>
    <message>
        <source>A set lies beside its photos, or directly in their folder.</source>
        <translation>Набор лежит рядом со своими фото или прямо в их папке.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>Папки «{name}» нет.</translation>
    </message>
    <message>
        <source>“{name}” holds no label map of any of these photos.</source>
        <translation>В «{name}» нет карт меток для этих фото.</translation>
    </message>
    <message>
        <source>“{name}” shows too many colours to be a label map.</source>
        <translation>В «{name}» слишком много цветов для карты меток.</translation>
    </message>
    <message>
        <source>A label of the set is called like a colour.</source>
        <translation>Одна из меток набора названа как цвет.</translation>
    </message>
    <message>
        <source>Its label map has other proportions than the photo.</source>
        <translation>Пропорции карты меток не такие, как у фото.</translation>
    </message>
    <message>
        <source>The list of photos ({file}) of “{name}” is damaged.</source>
        <translation>Список фото ({file}) набора «{name}» повреждён.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}”.</source>
        <translation>В «{name}» нет фото.</translation>
    </message>
    <message>
        <source>It is too small to be labelled, or too narrow.</source>
        <translation>Оно слишком мало или слишком узко для разметки.</translation>
    </message>
    <message>
        <source>The set is not here any more. Bring it back, or open it where it is now.</source>
        <translation>Набора здесь больше нет. Верните его или откройте там, где он теперь.</translation>
    </message>
    <message>
        <source>The file cannot be deleted: {why}.</source>
        <translation>Не удаётся удалить файл: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be written to: {why}.</source>
        <translation>Не удаётся писать в папку: {why}.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>«{name}» открыт в другом окне.</translation>
    </message>
    <message>
        <source>The change of labels cannot be finished: {why}.</source>
        <translation>Не удаётся завершить смену меток: {why}.</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {why}.</source>
        <translation>Не удаётся удалить обучение: {why}.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read: {why}.</source>
        <translation>Не удаётся прочитать папку «{name}»: {why}.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).</source>
        <translation>В «{name}» нет фото (JPEG, PNG, TIFF, WebP, BMP или HEIC).</translation>
    </message>
    <message>
        <source>A set has at most {count} photos.</source>
        <translation>В наборе не больше {count} фото.</translation>
    </message>
    <message>
        <source>Finish at least two photos; twenty are a good beginning.</source>
        <translation>Закончите хотя бы два фото; двадцать — хорошее начало.</translation>
    </message>
    <message>
        <source>So few photos give a taste of their light and colours, and are soon known by heart.</source>
        <translation>Так мало фото передают лишь их свет и цвета и скоро будут выучены наизусть.</translation>
    </message>
    <message>
        <source>Enough for a model that paints places like these; more variety makes it surer.</source>
        <translation>Достаточно для модели, рисующей такие места; разнообразие сделает её увереннее.</translation>
    </message>
    <message>
        <source>Enough for a model of its own character.</source>
        <translation>Достаточно для модели со своим характером.</translation>
    </message>
    <message>
        <source>Without a model to begin with, it takes many hours to look like anything.</source>
        <translation>Без исходной модели пройдут часы, прежде чем что-то станет узнаваемо.</translation>
    </message>
    <message>
        <source>A few more finished photos tell which labels are rare.</source>
        <translation>Ещё несколько готовых фото покажут, какие метки редки.</translation>
    </message>
    <message>
        <source>Still rare, so hardly learned: {labels}</source>
        <translation>Пока редки и почти не выучатся: {labels}</translation>
    </message>
    <message>
        <source>Every label occurs often enough to be learned.</source>
        <translation>Каждая метка встречается достаточно часто.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
        <source>Labels of the set</source>
        <translation>Метки набора</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Объединить с</translation>
    </message>
    <message>
        <source>Begins like</source>
        <translation>Начинает как</translation>
    </message>
    <message>
        <source>What a new model takes for it at first, and what others suggest for it</source>
        <translation>За что новая модель принимает её сначала и что предлагают другие</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Цвет...</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Изменить метки</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавиши</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>метка {number}</translation>
    </message>
    <message>
        <source>“{name}” becomes unknown; finished photos that show it: {count}.</source>
        <translation>«{name}» станет неизвестной; готовых фото с ней: {count}.</translation>
    </message>
    <message>
        <source>“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.</source>
        <translation>«{name}» везде станет «{other}»; готовых фото с ней: {count}.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Выбрать...</translation>
    </message>
    <message>
        <source>New photo set</source>
        <translation>Новый набор фото</translation>
    </message>
    <message>
        <source>Labels of my own</source>
        <translation>Свои метки</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>По имени в строке</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Папка с фото</translation>
    </message>
    <message>
        <source>Save the set in</source>
        <translation>Сохранить набор в</translation>
    </message>
    <message>
        <source>Folder of the set</source>
        <translation>Папка набора</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Обзор...</translation>
    </message>
    <message>
        <source>my photo set</source>
        <translation>мой набор фото</translation>
    </message>
    <message>
        <source>{name} set</source>
        <translation>{name} набор</translation>
    </message>
    <message>
        <source>Photos found: {count}. They stay as they are, the set gets copies.</source>
        <translation>Найдено фото: {count}. Они не изменятся, в набор попадут копии.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>начато</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Все фото</translation>
    </message>
    <message>
        <source>Photos to show</source>
        <translation>Какие фото показывать</translation>
    </message>
    <message>
        <source>Share of the photos that is done</source>
        <translation>Доля готовых фото</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>Готово: {done} из {count}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>осталось около {time}</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>Палочка</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Суперпиксели</translation>
    </message>
    <message>
        <source>Object in a box</source>
        <translation>Предмет в рамке</translation>
    </message>
    <message>
        <source>Thing under a click</source>
        <translation>Предмет под щелчком</translation>
    </message>
    <message>
        <source>Click a colour; the wheel says how much it may differ.</source>
        <translation>Щёлкните цвет; колесо задаёт допустимое отличие.</translation>
    </message>
    <message>
        <source>Paint; the pieces of the photo that you touch are filled.</source>
        <translation>Рисуйте; задетые кусочки фото заливаются.</translation>
    </message>
    <message>
        <source>Drag a box around one object; it is found and filled.</source>
        <translation>Обведите рамкой один предмет; он будет найден и залит.</translation>
    </message>
    <message>
        <source>Click a thing; a model of your own finds and fills it (Set &gt; Model for clicks).</source>
        <translation>Щёлкните предмет; ваша модель найдёт и зальёт его (Набор &gt; Модель для щелчков).</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Nothing stands out in this box; draw it closer around.</source>
        <translation>В этой рамке ничего не выделяется; обведите теснее.</translation>
    </message>
    <message>
        <source>Choose a model first: Set &gt; Model for clicks.</source>
        <translation>Сначала выберите модель: Набор &gt; Модель для щелчков.</translation>
    </message>
    <message>
        <source>New photo set...</source>
        <translation>Новый набор фото...</translation>
    </message>
    <message>
        <source>Open photo set...</source>
        <translation>Открыть набор фото...</translation>
    </message>
    <message>
        <source>Open photo set</source>
        <translation>Открыть набор фото</translation>
    </message>
    <message>
        <source>{why} Copy the photos and label maps in it into “{name}”?</source>
        <translation>{why} Скопировать фото и карты меток из неё в «{name}»?</translation>
    </message>
    <message>
        <source>Snap and view</source>
        <translation>Привязка и вид</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover</source>
        <translation>Насколько метки закрывают фото</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover; hold H for the photo alone</source>
        <translation>Насколько метки закрывают фото; удерживайте H, чтобы видеть только фото</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Контуры</translation>
    </message>
    <message>
        <source>Only the outlines of the labels ({key})</source>
        <translation>Только контуры меток ({key})</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Допуск</translation>
    </message>
    <message>
        <source>How much colours may differ</source>
        <translation>Насколько могут отличаться цвета</translation>
    </message>
    <message>
        <source>No photo is empty.</source>
        <translation>Пустых фото нет.</translation>
    </message>
    <message>
        <source>Suggestions are under way already.</source>
        <translation>Предложения уже готовятся.</translation>
    </message>
    <message>
        <source>No model here can turn photos into label maps.</source>
        <translation>Ни одна из моделей здесь не может превращать фотографии в карты меток.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>The trainer cannot be started: {why}.</source>
        <translation>Не удаётся запустить обучение: {why}.</translation>
    </message>
    <message>
        <source>No model file could be made.</source>
        <translation>Не удалось создать файл модели.</translation>
    </message>
    <message>
        <source>The pace could not be measured.</source>
        <translation>Не удалось измерить темп.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>Не удалось нарисовать картину.</translation>
    </message>
    <message>
        <source>No copy could be made.</source>
        <translation>Не удалось сделать копию.</translation>
    </message>
    <message>
        <source>The model “{name}” knows nothing of a horizon.</source>
        <translation>Модель «{name}» ничего не знает о горизонте.</translation>
    </message>
    <message>
        <source>A picture that repeats upwards has no horizon.</source>
        <translation>У картины, которая повторяется вверх, нет горизонта.</translation>
    </message>
    <message>
        <source>The horizon, where you put it. Double-click: found by itself again</source>
        <translation>Горизонт там, куда вы его поставили. Двойной щелчок: снова находить автоматически</translation>
    </message>
    <message>
        <source>The horizon, found by itself. Drag it where you want it</source>
        <translation>Горизонт найден автоматически. Перетащите его куда хотите</translation>
    </message>
    <message>
        <source>Show the horizon over the labels, to drag it</source>
        <translation>Показать горизонт поверх меток, чтобы его перетащить</translation>
    </message>
    <message>
        <source>Horizon found by itself</source>
        <translation>Находить горизонт автоматически</translation>
    </message>
    <message>
        <source>The model finds the horizon; off: it stays where it is</source>
        <translation>Модель находит горизонт сама; выкл.: он остаётся на месте</translation>
    </message>
    <message>
        <source>The self-test failed: {what} took too long.</source>
        <translation>Самопроверка не удалась: {what} длилось слишком долго.</translation>
    </message>
    <message>
        <source>The self-test failed: {what}</source>
        <translation>Самопроверка не удалась: {what}</translation>
    </message>
    <message>
        <source>Check of the set</source>
        <translation>Проверка набора</translation>
    </message>
    <message>
        <source>What the trainer says</source>
        <translation>Что говорит программа обучения</translation>
    </message>
    <message>
        <source>All is well; this set can be trained on.</source>
        <translation>Всё в порядке; на этом наборе можно обучать.</translation>
    </message>
    <message>
        <source>A double click opens the photo that a sentence speaks of.</source>
        <translation>Двойной щелчок открывает фото, о котором идёт речь.</translation>
    </message>
    <message>
        <source>The mask has another size than {file}.</source>
        <translation>Размер маски не такой, как у {file}.</translation>
    </message>
    <message>
        <source>An area of {photo} is incomplete.</source>
        <translation>Область на {photo} описана не полностью.</translation>
    </message>
    <message>
        <source>An area of {photo} cannot be drawn: {why}.</source>
        <translation>Область на {photo} нельзя нарисовать: {why}.</translation>
    </message>
    <message>
        <source>A category has no id or no name.</source>
        <translation>У одной из категорий нет номера или имени.</translation>
    </message>
    <message>
        <source>A picture or an annotation is incomplete.</source>
        <translation>Изображение или разметка неполны.</translation>
    </message>
    <message>
        <source>its run lengths are those of a picture of another size</source>
        <translation>её длины серий относятся к изображению другого размера</translation>
    </message>
    <message>
        <source>A shape is incomplete.</source>
        <translation>Фигура описана не полностью.</translation>
    </message>
    <message>
        <source>A shape cannot be drawn: {why}.</source>
        <translation>Фигуру нельзя нарисовать: {why}.</translation>
    </message>
    <message>
        <source>its mask is too large</source>
        <translation>её маска слишком велика</translation>
    </message>
    <message>
        <source>its mask is damaged</source>
        <translation>её маска повреждена</translation>
    </message>
    <message>
        <source>A picture or a segment is incomplete.</source>
        <translation>Изображение или сегмент описаны не полностью.</translation>
    </message>
    <message>
        <source>its run lengths do not fill the picture</source>
        <translation>её длины серий не заполняют изображение</translation>
    </message>
    <message>
        <source>its run lengths are damaged</source>
        <translation>её длины серий повреждены</translation>
    </message>
    <message>
        <source>its run lengths break off</source>
        <translation>её длины серий обрываются</translation>
    </message>
    <message>
        <source>its points are no pairs of numbers</source>
        <translation>её точки — не пары чисел</translation>
    </message>
    <message>
        <source>its points lie outside of every picture</source>
        <translation>её точки лежат вне любого изображения</translation>
    </message>
    <message>
        <source>it does not tell the size of its picture</source>
        <translation>размер изображения не указан</translation>
    </message>
    <message>
        <source>its picture is too large; the limit is {count} million pixels</source>
        <translation>изображение слишком велико; предел — {count} млн пикселей</translation>
    </message>
    <message>
        <source>The list of labels cannot be read.</source>
        <translation>Не удаётся прочитать список меток.</translation>
    </message>
    <message>
        <source>Line {number} is not like “sky:70,130,180::”.</source>
        <translation>Строка {number} не похожа на «sky:70,130,180::».</translation>
    </message>
    <message>
        <source>The list names no labels.</source>
        <translation>В списке нет ни одной метки.</translation>
    </message>
    <message>
        <source>Two labels have the same name or colour.</source>
        <translation>У двух меток одно имя или один цвет.</translation>
    </message>
    <message>
        <source>The list names {count} labels; the limit is {limit}.</source>
        <translation>Меток в списке: {count}; предел — {limit}.</translation>
    </message>
    <message>
        <source>Clicks on things need the package onnxruntime, which is not installed.</source>
        <translation>Для щелчков по предметам нужен пакет onnxruntime; он не установлен.</translation>
    </message>
    <message>
        <source>There is no file “{part}.onnx” in this folder; the model consists of two.</source>
        <translation>В этой папке нет файла «{part}.onnx»; модель состоит из двух.</translation>
    </message>
    <message>
        <source>This is no model that answers clicks, or one of a kind that is not known here.</source>
        <translation>Это не модель, отвечающая на щелчки, или модель неизвестного здесь вида.</translation>
    </message>
    <message>
        <source>No photo is done yet.</source>
        <translation>Пока ни одно фото не готово.</translation>
    </message>
    <message>
        <source>“{name}” holds something already; choose a new folder.</source>
        <translation>В «{name}» уже что-то есть; выберите новую папку.</translation>
    </message>
    <message>
        <source>Not even one step would fit into this time.</source>
        <translation>За это время не успеть и одного шага.</translation>
    </message>
    <message>
        <source>About {steps} steps; views of each photo: about {times}.</source>
        <translation>Примерно шагов: {steps}; каждое фото будет показано раз: {times}.</translation>
    </message>
    <message>
        <source>That shows that all works, and changes next to nothing.</source>
        <translation>Это покажет, что всё работает, и почти ничего не изменит.</translation>
    </message>
    <message>
        <source>That changes colours and light.</source>
        <translation>Это изменит цвета и свет.</translation>
    </message>
    <message>
        <source>That takes on your places, part of the way.</source>
        <translation>Это отчасти приблизит к вашим местам.</translation>
    </message>
    <message>
        <source>That is the whole course.</source>
        <translation>Это полный курс.</translation>
    </message>
    <message>
        <source>It needs about {needed} GB of memory; {free} GB are free.</source>
        <translation>Нужно около {needed} ГБ памяти; свободно {free} ГБ.</translation>
    </message>
    <message>
        <source>To fit, a step is done in {count} parts.</source>
        <translation>Чтобы уместиться, шаг делится на части: {count}.</translation>
    </message>
    <message>
        <source>Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on Windows). When it has ended, bring {file} back and add it with Tools &gt; Models.</source>
        <translation>Установите GauGAN Desktop на другом компьютере, распакуйте там этот архив и запустите train.sh (в Windows — train.bat). Когда всё закончится, перенесите {file} обратно и добавьте через Инструменты &gt; Модели.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>дюймы</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Printed width</source>
        <translation>Ширина при печати</translation>
    </message>
    <message>
        <source>Printed height</source>
        <translation>Высота при печати</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>При печати</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Сравнение двух обучений</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Your document appears here, as the two runs paint it.</source>
        <translation>Здесь появится ваш документ в исполнении двух обучений.</translation>
    </message>
    <message>
        <source>Your document, painted by two runs</source>
        <translation>Ваш документ в исполнении двух обучений</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Обучение {number}</translation>
    </message>
    <message>
        <source>Run {number} paints...</source>
        <translation>Рисует обучение {number}...</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Экспорт модели</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Photos by</source>
        <translation>Автор фото</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>This goes into the model and its card. The photos&apos; licences must allow it.</source>
        <translation>Это войдёт в модель и её карточку. Лицензии фото должны это разрешать.</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Моя модель</translation>
    </message>
    <message>
        <source>No model file could be made of the newest checkpoint; the next one comes.</source>
        <translation>Из последнего снимка обучения не вышло модели; скоро будет следующий.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be exported.</source>
        <translation>Экспортировать пока нечего.</translation>
    </message>
    <message>
        <source>Exported: {file}, and its card beside it</source>
        <translation>Экспортировано: {file}, рядом — карточка</translation>
    </message>
    <message>
        <source>A run must have learned something first.</source>
        <translation>Сначала обучение должно чему-то научить модель.</translation>
    </message>
    <message>
        <source>The labeller could not learn.</source>
        <translation>Разметчик не смог научиться.</translation>
    </message>
    <message>
        <source>There must be two runs that have learned something.</source>
        <translation>Нужны два обучения, которые чему-то научили модель.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Команда в буфере обмена.</translation>
    </message>
    <message>
        <source>Set and command for another computer</source>
        <translation>Набор и команда для другого компьютера</translation>
    </message>
    <message>
        <source>Packed: {file}</source>
        <translation>Упаковано: {file}</translation>
    </message>
    <message>
        <source>Divide between before and now</source>
        <translation>Граница между «было» и «стало»</translation>
    </message>
    <message>
        <source>Drag: before on the left, now on the right</source>
        <translation>Перетащите: слева было, справа стало</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Мягкий край</translation>
    </message>
    <message>
        <source>Density and soft edge: sparse trees in a meadow, bushes that thin out</source>
        <translation>Плотность и мягкий край: редкие деревья на лугу, редеющие кусты</translation>
    </message>
    <message>
        <source>Density and soft edge</source>
        <translation>Плотность и мягкий край</translation>
    </message>
    <message>
        <source>Thirds</source>
        <translation>Трети</translation>
    </message>
    <message>
        <source>Golden section</source>
        <translation>Золотое сечение</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Сетка</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Перспектива</translation>
    </message>
    <message>
        <source>Place of the label map</source>
        <translation>Место карты меток</translation>
    </message>
    <message>
        <source>Drag the label map elsewhere; drag the right end for another size</source>
        <translation>Перетащите карту меток; потяните за правый конец, чтобы изменить размер</translation>
    </message>
    <message>
        <source>Float or dock “{panel}”</source>
        <translation>Открепить или закрепить «{panel}»</translation>
    </message>
    <message>
        <source>Hide “{panel}”</source>
        <translation>Скрыть «{panel}»</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Направляющие</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Симметрия</translation>
    </message>
    <message>
        <source>Axis of symmetry to the pen</source>
        <translation>Ось симметрии к перу</translation>
    </message>
    <message>
        <source>Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.</source>
        <translation>Вправо: сильнее нажим. Вверх: крупнее кисть. Тяните две ручки; Delete выпрямляет.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Панели</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>Keep this workspace...</source>
        <translation>Запомнить это рабочее место...</translation>
    </message>
    <message>
        <source>Panels where they were at first</source>
        <translation>Панели как вначале</translation>
    </message>
    <message>
        <source>Keep this workspace</source>
        <translation>Запомнить это рабочее место</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Название рабочего места</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Lines {first} and {second} name the same picture, {file}.</source>
        <translation>Строки {first} и {second} называют одну и ту же картину, {file}.</translation>
    </message>
    <message>
        <source>The list holds no jobs.</source>
        <translation>В списке нет заданий.</translation>
    </message>
    <message>
        <source>A size is written like 768x512, not “{text}”.</source>
        <translation>Размер пишется как 768x512, а не «{text}».</translation>
    </message>
    <message>
        <source>The list is too large.</source>
        <translation>Список слишком велик.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8.</source>
        <translation>Сохраните список как CSV в кодировке UTF-8.</translation>
    </message>
    <message>
        <source>A list has at most {count} jobs.</source>
        <translation>В списке не больше {count} заданий.</translation>
    </message>
    <message>
        <source>The list is no readable CSV file.</source>
        <translation>Список — не читаемый файл CSV.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}; “file” is missing.</source>
        <translation>Первая строка называет столбцы: {columns}; не хватает «file».</translation>
    </message>
    <message>
        <source>There is no column “{name}”; these are known: {columns}.</source>
        <translation>Столбца «{name}» нет; известны: {columns}.</translation>
    </message>
    <message>
        <source>“file” is empty.</source>
        <translation>«file» не заполнено.</translation>
    </message>
    <message>
        <source>A picture has a style or a seed, not both.</source>
        <translation>У картины либо стиль, либо начальное число, но не то и другое.</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}, not “{text}”.</source>
        <translation>Начальное число — целое от 0 до {most}, а не «{text}».</translation>
    </message>
    <message>
        <source>This file is there already, and not from this batch. Choose another name.</source>
        <translation>Такой файл уже есть, и он не из этого пакета. Выберите другое имя.</translation>
    </message>
    <message>
        <source>The paint-over layer is hidden.</source>
        <translation>Слой поверх картины скрыт.</translation>
    </message>
    <message>
        <source>New paint-over layer</source>
        <translation>Новый слой поверх картины</translation>
    </message>
    <message>
        <source>The file holds no flattened picture.</source>
        <translation>В файле нет сведённого изображения.</translation>
    </message>
    <message>
        <source>The file is damaged, or not written to its end.</source>
        <translation>Файл повреждён или записан не до конца.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>Картина слишком велика.</translation>
    </message>
    <message>
        <source>The file holds no flattened picture. Save it so that other programs can open it.</source>
        <translation>В файле нет сведённого изображения. Сохраните его так, чтобы его открывали другие программы.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Такой папки нет.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>Не удаётся прочитать папку: {why}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не вышло</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Нарисовано</translation>
    </message>
    <message>
        <source>Being painted...</source>
        <translation>Рисуется...</translation>
    </message>
    <message>
        <source>{done} of {count} pictures are painted</source>
        <translation>Нарисовано картин: {done} из {count}</translation>
    </message>
    <message>
        <source>The batch ended early; start it again to go on.</source>
        <translation>Пакет завершился раньше времени; запустите его снова, чтобы продолжить.</translation>
    </message>
    <message>
        <source>The painting process cannot be started.</source>
        <translation>Не удаётся запустить процесс рисования.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Следить за папкой</translation>
    </message>
    <message>
        <source>Watching {folder}; pictures go to “painted” in it</source>
        <translation>Слежу за {folder}; картины кладутся в «painted» внутри неё</translation>
    </message>
    <message>
        <source>Painted {file}</source>
        <translation>Нарисовано: {file}</translation>
    </message>
    <message>
        <source>New texture for the label</source>
        <translation>Новая текстура для метки</translation>
    </message>
    <message>
        <source>This label again, the rest new</source>
        <translation>Эта метка снова, остальное заново</translation>
    </message>
    <message>
        <source>Lock texture of the label</source>
        <translation>Заблокировать текстуру метки</translation>
    </message>
    <message>
        <source>The texture of “{label}” is locked.</source>
        <translation>Текстура метки «{label}» заблокирована.</translation>
    </message>
    <message>
        <source>New texture</source>
        <translation>Новая текстура</translation>
    </message>
    <message>
        <source>This again, the rest new</source>
        <translation>Это снова, остальное заново</translation>
    </message>
    <message>
        <source>Lock texture</source>
        <translation>Заблокировать текстуру</translation>
    </message>
    <message>
        <source>Unlock texture</source>
        <translation>Разблокировать текстуру</translation>
    </message>
    <message>
        <source>Ctrl and a click on the picture say where to copy from.</source>
        <translation>Ctrl и щелчок по картине указывают, откуда копировать.</translation>
    </message>
    <message>
        <source>There is no picture yet to copy from.</source>
        <translation>Картины, с которой копировать, ещё нет.</translation>
    </message>
    <message>
        <source>Paint a few strokes; then a suggestion for the rest appears.</source>
        <translation>Сделайте несколько мазков; затем появится предложение для остального.</translation>
    </message>
    <message>
        <source>Finish my map</source>
        <translation>Завершить мою карту</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Axis of symmetry</source>
        <translation>Ось симметрии</translation>
    </message>
    <message>
        <source>The axis of symmetry. Drag it; double-click: to the middle</source>
        <translation>Ось симметрии. Перетащите её; двойной щелчок: в середину</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>Предложить остальное</translation>
    </message>
    <message>
        <source>Suggest the whole map</source>
        <translation>Предложить всю карту</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Принять предложение</translation>
    </message>
    <message>
        <source>Also the key that hides the panels, while a suggestion is shown</source>
        <translation>Также клавишей, скрывающей панели, пока показано предложение</translation>
    </message>
    <message>
        <source>Another suggestion</source>
        <translation>Другое предложение</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>Отклонить предложение</translation>
    </message>
    <message>
        <source>Paint over the picture</source>
        <translation>Рисовать поверх картины</translation>
    </message>
    <message>
        <source>Clone from the picture</source>
        <translation>Клонировать с картины</translation>
    </message>
    <message>
        <source>Colour above the picture, or labels again</source>
        <translation>Цвет поверх картины или снова метки</translation>
    </message>
    <message>
        <source>Delete the paint-over layer</source>
        <translation>Удалить слой поверх картины</translation>
    </message>
    <message>
        <source>It keeps its texture and style whatever is rolled or chosen for the others</source>
        <translation>Метка сохраняет текстуру и стиль, что бы ни выпало и ни было выбрано для остальных</translation>
    </message>
    <message>
        <source>This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16.</source>
        <translation>Этот профиль доступен только с 8 битами на канал; sRGB, Display P3 и Adobe RGB — также с 16.</translation>
    </message>
    <message>
        <source>The file is too large for a colour profile.</source>
        <translation>Файл слишком велик для цветового профиля.</translation>
    </message>
    <message>
        <source>This is no colour profile of a printer or a screen.</source>
        <translation>Это не цветовой профиль принтера или экрана.</translation>
    </message>
    <message>
        <source>This profile does not tell what its colours look like.</source>
        <translation>Этот профиль не сообщает, как выглядят его цвета.</translation>
    </message>
    <message>
        <source>HDR panoramas are saved as .exr or .hdr.</source>
        <translation>Панорамы HDR сохраняются как .exr или .hdr.</translation>
    </message>
    <message>
        <source>OpenEXR files need the Python package OpenEXR, which is not installed.</source>
        <translation>Для файлов OpenEXR нужен пакет Python OpenEXR, а он не установлен.</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Наезд</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Отъезд</translation>
    </message>
    <message>
        <source>Dolly: left to right</source>
        <translation>Проезд: слева направо</translation>
    </message>
    <message>
        <source>Crane: up</source>
        <translation>Кран: вверх</translation>
    </message>
    <message>
        <source>Circle, without an end</source>
        <translation>По кругу, без конца</translation>
    </message>
    <message>
        <source>Pan: the camera turns</source>
        <translation>Панорамирование: камера поворачивается</translation>
    </message>
    <message>
        <source>Along a path drawn on the picture</source>
        <translation>По пути, нарисованному на картине</translation>
    </message>
    <message>
        <source>Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.</source>
        <translation>Планы сохраняются как .psd, .ora или .exr, а без расширения — как папка.</translation>
    </message>
    <message>
        <source>The plates cannot be written: {why}.</source>
        <translation>Не удаётся записать планы: {why}.</translation>
    </message>
    <message>
        <source>There is nothing to take apart: paint something first.</source>
        <translation>Разбирать нечего: сначала нарисуйте что-нибудь.</translation>
    </message>
    <message>
        <source>There can be {count} plates at most; merge or hide some layers.</source>
        <translation>Планов может быть не больше {count}; объедините или скройте часть слоёв.</translation>
    </message>
    <message>
        <source>Exported {file}; under this sky no sun is seen</source>
        <translation>Файл {file} экспортирован; под таким небом солнца не видно</translation>
    </message>
    <message>
        <source>HDR panorama</source>
        <translation>Панорама HDR</translation>
    </message>
    <message>
        <source>How bright the sun and the bright sky are; on the left as in the picture</source>
        <translation>Насколько ярки солнце и светлое небо; слева — как на картине</translation>
    </message>
    <message>
        <source>Equirectangular, 2:1</source>
        <translation>Равнопрямоугольная, 2:1</translation>
    </message>
    <message>
        <source>Cube, six faces below each other</source>
        <translation>Куб, шесть граней одна под другой</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Солнце</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Only panoramas: choose Image &gt; Seamless &gt; Left and right first.</source>
        <translation>Только панорамы: сначала выберите Картина &gt; Бесшовность &gt; Слева и справа.</translation>
    </message>
    <message>
        <source>Parallax film</source>
        <translation>Параллакс-фильм</translation>
    </message>
    <message>
        <source>How far the camera moves; so much of each edge is cut off</source>
        <translation>Насколько движется камера; столько же обрезается с каждого края</translation>
    </message>
    <message>
        <source>There and back, to be shown in a loop</source>
        <translation>Туда и обратно, для показа по кругу</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Draw the path with the mouse or the arrow keys; Delete takes it away</source>
        <translation>Рисуйте путь мышью или стрелками; Delete убирает его</translation>
    </message>
    <message>
        <source>Choose a colour profile in File &gt; Export picture first.</source>
        <translation>Сначала выберите цветовой профиль в меню Файл &gt; Экспорт картины.</translation>
    </message>
</context>
</TS>
