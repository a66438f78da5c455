<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}</source>
        <translation>Une erreur inattendue est survenue. Votre peinture est toujours là ; enregistrez-la par précaution. Détails : {file}</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>il n’y a pas d’écran</translation>
    </message>
    <message>
        <source>The window cannot open: {why}; “gaugan-desktop render” works without one.</source>
        <translation>La fenêtre ne peut pas s’ouvrir : {why} ; « gaugan-desktop render » fonctionne sans fenêtre.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Seamless</source>
        <translation>Sans raccord</translation>
    </message>
    <message>
        <source>Natural borders</source>
        <translation>Contours naturels</translation>
    </message>
    <message>
        <source>Natural light</source>
        <translation>Lumière naturelle</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>Le calque « {name} » est verrouillé.</translation>
    </message>
    <message>
        <source>The group “{name}” is hidden.</source>
        <translation>Le groupe « {name} » est masqué.</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>Le calque « {name} » est masqué.</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>A picture has {least} to {most} pixels per side, not {side}.</source>
        <translation>Une image a de {least} à {most} pixels par côté, pas {side}.</translation>
    </message>
    <message>
        <source>A document has 1 to {count} layers.</source>
        <translation>Un document a de 1 à {count} calques.</translation>
    </message>
    <message>
        <source>All layers together have at most {count} million pixels: use fewer or smaller ones.</source>
        <translation>Tous les calques réunis ont au plus {count} millions de pixels : utilisez-en moins ou de plus petits.</translation>
    </message>
    <message>
        <source>The layers need {need} MB of memory, and {free} MB are free. Close other programs first.</source>
        <translation>Les calques demandent {need} Mo de mémoire, {free} Mo sont libres. Fermez d’abord d’autres programmes.</translation>
    </message>
    <message>
        <source>The name of a layer has at most {count} characters.</source>
        <translation>Le nom d&apos;un calque a au plus {count} caractères.</translation>
    </message>
    <message>
        <source>A day film has at most {count} lights.</source>
        <translation>Le film d’une journée a au plus {count} lumières.</translation>
    </message>
    <message>
        <source>A picture inside a document has at most {count} MB.</source>
        <translation>Une image dans un document a au plus {count} Mo.</translation>
    </message>
    <message>
        <source>The file is too large; the limit is {limit} MB.</source>
        <translation>Le fichier est trop grand ; la limite est de {limit} Mo.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Le fichier ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>The file is not readable JSON.</source>
        <translation>Le fichier n&apos;est pas du JSON lisible.</translation>
    </message>
    <message>
        <source>Nothing of the lost work can be read.</source>
        <translation>Rien du travail perdu ne peut être relu.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Calque</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Le fichier n&apos;existe pas.</translation>
    </message>
    <message>
        <source>The project is damaged or was not made by this program.</source>
        <translation>Le projet est endommagé ou ne provient pas de ce programme.</translation>
    </message>
    <message>
        <source>The lights of the day film cannot be read. The painting is whole.</source>
        <translation>Les lumières du film d’une journée ne peuvent pas être lues. La peinture est intacte.</translation>
    </message>
    <message>
        <source>Part of the story cannot be read; it begins later. The painting is whole.</source>
        <translation>Une partie de l’histoire est illisible ; elle commence plus tard. La peinture est intacte.</translation>
    </message>
    <message>
        <source>There is not enough memory for this project.</source>
        <translation>La mémoire ne suffit pas pour ce projet.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of this program.</source>
        <translation>Le projet provient d&apos;une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>The project&apos;s base label does not exist.</source>
        <translation>L&apos;étiquette de base du projet n&apos;existe pas.</translation>
    </message>
    <message>
        <source>The project&apos;s picture does not have the stated size.</source>
        <translation>L&apos;image du projet n&apos;a pas la taille indiquée.</translation>
    </message>
    <message>
        <source>The project&apos;s paint-over layer does not have the stated size.</source>
        <translation>Le calque de retouche du projet n&apos;a pas la taille indiquée.</translation>
    </message>
    <message>
        <source>The project&apos;s label map does not have the stated size.</source>
        <translation>La carte d&apos;étiquettes du projet n&apos;a pas la taille indiquée.</translation>
    </message>
    <message>
        <source>The project&apos;s label map holds labels it does not describe.</source>
        <translation>La carte d&apos;étiquettes du projet contient des étiquettes qu&apos;il ne décrit pas.</translation>
    </message>
    <message>
        <source>A style&apos;s region does not have the stated size.</source>
        <translation>La région d&apos;un style n&apos;a pas la taille indiquée.</translation>
    </message>
    <message>
        <source>The project&apos;s part {name} is too large.</source>
        <translation>La partie {name} du projet est trop grande.</translation>
    </message>
    <message>
        <source>Random style {seed}</source>
        <translation>Style aléatoire {seed}</translation>
    </message>
    <message>
        <source>A style has at most {count} parts; unlock some labels first.</source>
        <translation>Un style compte au plus {count} parties ; déverrouillez d’abord quelques étiquettes.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file} : {reason}</translation>
    </message>
    <message>
        <source>The file cannot be written: {why}.</source>
        <translation>Le fichier ne peut pas être écrit : {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be created: {why}.</source>
        <translation>Le dossier ne peut pas être créé : {why}.</translation>
    </message>
    <message>
        <source>There is something of this name that is no file; choose another name.</source>
        <translation>Ce nom désigne autre chose qu’un fichier ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file is write-protected. Save under another name, or take the protection away.</source>
        <translation>Le fichier est protégé en écriture. Enregistrez-le sous un autre nom ou retirez la protection.</translation>
    </message>
    <message>
        <source>{why}; all of it is in {file}</source>
        <translation>{why} ; tout se trouve dans {file}</translation>
    </message>
    <message>
        <source>Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.</source>
        <translation>Les images s’enregistrent en .png, .jpg, .webp, .tif ou .pdf ; choisissez une de ces extensions.</translation>
    </message>
    <message>
        <source>WebP pictures have at most {side} pixels per side.</source>
        <translation>Les images WebP ont au plus {side} pixels par côté.</translation>
    </message>
    <message>
        <source>CMYK pictures are saved as .tif, .jpg or .pdf.</source>
        <translation>Les images CMJN s’enregistrent en .tif, .jpg ou .pdf.</translation>
    </message>
    <message>
        <source>Pictures with 16 bits per channel are saved as .png or .tif.</source>
        <translation>Les images de 16 bits par canal s&apos;enregistrent en .png ou .tif.</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>L&apos;image n&apos;a pas pu être encodée.</translation>
    </message>
    <message>
        <source>A table has 1 to {count} labels.</source>
        <translation>Une table a de 1 à {count} étiquettes.</translation>
    </message>
    <message>
        <source>There are no colours of {name}; choose one of {known}, or a .csv file.</source>
        <translation>Il n&apos;y a pas de couleurs de {name} ; choisissez {known} ou un fichier .csv.</translation>
    </message>
    <message>
        <source>Label maps are saved as .png.</source>
        <translation>Les cartes d&apos;étiquettes s&apos;enregistrent en .png.</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>La table est trop grande.</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>Enregistrez la table en CSV, codage UTF-8.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}.</source>
        <translation>La première ligne nomme les colonnes : {columns}.</translation>
    </message>
    <message>
        <source>a label has no name</source>
        <translation>une étiquette n&apos;a pas de nom</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Ligne {line} : {why}</translation>
    </message>
    <message>
        <source>Lines {first} and {second} give one colour to two labels.</source>
        <translation>Les lignes {first} et {second} donnent la même couleur à deux étiquettes.</translation>
    </message>
    <message>
        <source>Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.</source>
        <translation>Les films s’enregistrent en .mp4, .webm, .gif ou .webp ; choisissez une de ces extensions.</translation>
    </message>
    <message>
        <source>A film needs a folder for temporary files: {why}.</source>
        <translation>Un film a besoin d&apos;un dossier pour les fichiers temporaires : {why}.</translation>
    </message>
    <message>
        <source>This computer cannot write such films; choose .gif or .webp.</source>
        <translation>Cet ordinateur ne peut pas écrire de tels films ; choisissez .gif ou .webp.</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another one.</source>
        <translation>Ce nom est déjà pris ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The film could not be finished; the disk with the folder {folder} may be full.</source>
        <translation>Le film n&apos;a pas pu être terminé ; le disque du dossier {folder} est peut-être plein.</translation>
    </message>
    <message>
        <source>This picture stops whatever reads it: it is damaged, or takes too much time or memory.</source>
        <translation>Cette image arrête ce qui la lit : elle est endommagée, ou demande trop de temps ou de mémoire.</translation>
    </message>
    <message>
        <source>The file is too large: at most {count} MB can be opened.</source>
        <translation>Le fichier est trop grand : on peut ouvrir au plus {count} Mo.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>La mémoire ne suffit pas pour cette image.</translation>
    </message>
    <message>
        <source>HEIC photos need the package pillow-heif; or save them as JPEG.</source>
        <translation>Les photos HEIC demandent le paquet pillow-heif ; ou enregistrez-les en JPEG.</translation>
    </message>
    <message>
        <source>This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).</source>
        <translation>Ce n&apos;est pas une image que ce programme sait lire (PNG, JPEG, WebP, TIFF ou BMP).</translation>
    </message>
    <message>
        <source>The picture is too large: with {channels} channels of {bits} bits, at most {count} million pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.</source>
        <translation>L&apos;image est trop grande : avec {channels} canaux de {bits} bits, on peut ouvrir au plus {count} millions de pixels. Réduisez-la, ou enregistrez-la en 8 bits et sans transparence.</translation>
    </message>
    <message>
        <source>The picture is too large: at most {count} million pixels can be opened, for example {width} x {height}. Make it smaller first.</source>
        <translation>L&apos;image est trop grande : on peut ouvrir au plus {count} millions de pixels, par exemple {width} x {height}. Réduisez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.</source>
        <translation>Le nombre {number} au pixel ({column}, {row}) n’est pas un numéro d’étiquette ; ceux-ci vont de 0 à 255.</translation>
    </message>
    <message>
        <source>The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.</source>
        <translation>Le numéro d&apos;étiquette {id} au pixel ({column}, {row}) n&apos;appartient à aucune des {count} étiquettes.</translation>
    </message>
    <message>
        <source>The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. Save label maps without smoothing and as PNG.</source>
        <translation>La couleur {color} au pixel ({column}, {row}) n&apos;appartient à aucune étiquette de {labels}. Enregistrez les cartes d&apos;étiquettes sans lissage et en PNG.</translation>
    </message>
    <message>
        <source>The file is too large for a label set.</source>
        <translation>Le fichier est trop grand pour un jeu d&apos;étiquettes.</translation>
    </message>
    <message>
        <source>This is not a usable label set: {why}.</source>
        <translation>Ce n&apos;est pas un jeu d&apos;étiquettes utilisable : {why}.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ce n’est pas du texte</translation>
    </message>
    <message>
        <source>There is no label set {name}; choose one of {known}, or a YAML file.</source>
        <translation>Il n’y a pas de jeu d’étiquettes {name} ; choisissez parmi {known} ou un fichier YAML.</translation>
    </message>
    <message>
        <source>This is no generator checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>Ce n&apos;est pas un checkpoint de générateur du code de l&apos;article ni de celui d&apos;Engberg.</translation>
    </message>
    <message>
        <source>The files do not fit together: {why}.</source>
        <translation>Les fichiers ne vont pas ensemble : {why}.</translation>
    </message>
    <message>
        <source>This is no checkpoint, or it holds more than weights.</source>
        <translation>Ce n&apos;est pas un checkpoint, ou il contient autre chose que des poids.</translation>
    </message>
    <message>
        <source>The checkpoint is broken: {name} holds values that are no numbers.</source>
        <translation>Le checkpoint est défectueux : {name} contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>An aspect ratio lies between 1/16 and 16.</source>
        <translation>Un rapport largeur/hauteur se situe entre 1/16 et 16.</translation>
    </message>
    <message>
        <source>{name} in the checkpoint is no weight.</source>
        <translation>{name} dans le point de contrôle n’est pas un poids.</translation>
    </message>
    <message>
        <source>The checkpoint has {channels} input channels, the label set {labels} labels.</source>
        <translation>Le checkpoint a {channels} canaux d&apos;entrée, le jeu {labels} étiquettes.</translation>
    </message>
    <message>
        <source>A start grid of {cells} cells cannot have the aspect ratio {ratio}.</source>
        <translation>Une grille de départ de {cells} cellules ne peut pas avoir le rapport {ratio}.</translation>
    </message>
    <message>
        <source>a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)</source>
        <translation>une grille de départ de {rows} x {columns} (images {columns}:{rows} à l’entraînement)</translation>
    </message>
    <message>
        <source>{count} doublings ({mode})</source>
        <translation>{count} doublements ({mode})</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>des contours</translation>
    </message>
    <message>
        <source>unknown pixels</source>
        <translation>des pixels inconnus</translation>
    </message>
    <message>
        <source>a last channel of {kind}</source>
        <translation>dernier canal : {kind}</translation>
    </message>
    <message>
        <source>Assumed: {parts}.</source>
        <translation>Supposé : {parts}.</translation>
    </message>
    <message>
        <source>This is no encoder checkpoint of the paper&apos;s code or of Engberg&apos;s.</source>
        <translation>Ce n&apos;est pas un checkpoint d&apos;encodeur du code de l&apos;article ni de celui d&apos;Engberg.</translation>
    </message>
    <message>
        <source>This encoder is of an unknown kind: {why}.</source>
        <translation>Cet encodeur est d&apos;un genre inconnu : {why}.</translation>
    </message>
    <message>
        <source>The checkpoint lacks the weights {name}.</source>
        <translation>Il manque au checkpoint les poids {name}.</translation>
    </message>
    <message>
        <source>The weights {name} have the wrong shape.</source>
        <translation>Les poids {name} n&apos;ont pas la bonne forme.</translation>
    </message>
    <message>
        <source>The checkpoint holds weights that do not belong there ({name}).</source>
        <translation>Le checkpoint contient des poids qui n&apos;ont rien à y faire ({name}).</translation>
    </message>
    <message>
        <source>The models that came with the program stay.</source>
        <translation>Les modèles livrés avec le programme restent.</translation>
    </message>
    <message>
        <source>The model cannot be removed: {why}.</source>
        <translation>Le modèle ne peut pas être retiré : {why}.</translation>
    </message>
    <message>
        <source>The model holds weights it does not describe ({name}).</source>
        <translation>Le modèle contient des poids qu&apos;il ne décrit pas ({name}).</translation>
    </message>
    <message>
        <source>The model lacks the weights {name}.</source>
        <translation>Il manque au modèle les poids {name}.</translation>
    </message>
    <message>
        <source>The model cannot be read: {why}.</source>
        <translation>Le modèle ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>The model file is damaged; its weights cannot be read.</source>
        <translation>Le fichier du modèle est endommagé ; ses poids sont illisibles.</translation>
    </message>
    <message>
        <source>The model is broken: its weights are so large that no picture comes of them.</source>
        <translation>Le modèle est défectueux : ses poids sont si grands qu&apos;ils ne donnent aucune image.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>La mémoire ne suffit pas pour ce modèle.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds values that are no numbers.</source>
        <translation>Le modèle est défectueux : {name} contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The model is broken: {name} holds negative variances.</source>
        <translation>Le modèle est défectueux : {name} contient des variances négatives.</translation>
    </message>
    <message>
        <source>This is not a model file.</source>
        <translation>Ce n&apos;est pas un fichier de modèle.</translation>
    </message>
    <message>
        <source>This is not a model file, or it is cut off.</source>
        <translation>Ce n&apos;est pas un fichier de modèle, ou il est tronqué.</translation>
    </message>
    <message>
        <source>This file holds weights, but it was not made by this program.</source>
        <translation>Ce fichier contient des poids, mais ne provient pas de ce programme.</translation>
    </message>
    <message>
        <source>The model holds weights of a kind that is not supported.</source>
        <translation>Le modèle contient des poids d&apos;un genre non pris en charge.</translation>
    </message>
    <message>
        <source>The model was made by a newer version of this program.</source>
        <translation>Le modèle provient d&apos;une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged ({why}).</source>
        <translation>La description du modèle est endommagée ({why}).</translation>
    </message>
    <message>
        <source>There is no device called {name}; choose auto, cpu, cuda or mps.</source>
        <translation>Il n&apos;y a pas d&apos;appareil nommé {name} ; choisissez auto, cpu, cuda ou mps.</translation>
    </message>
    <message>
        <source>This computer has no usable {name} device.</source>
        <translation>Cet ordinateur n&apos;a pas d&apos;appareil {name} utilisable.</translation>
    </message>
    <message>
        <source>The painter cannot be started: {why}.</source>
        <translation>Le peintre ne peut pas être lancé : {why}.</translation>
    </message>
    <message>
        <source>The painter stood still and was restarted.</source>
        <translation>Le peintre était figé et a été relancé.</translation>
    </message>
    <message>
        <source>The picture took too long; the painter was restarted.</source>
        <translation>L&apos;image prenait trop de temps ; le peintre a été relancé.</translation>
    </message>
    <message>
        <source>The painter stopped and was restarted.</source>
        <translation>Le peintre s&apos;est arrêté et a été relancé.</translation>
    </message>
    <message>
        <source>This model cannot turn photos into label maps.</source>
        <translation>Ce modèle ne sait pas faire de cartes d&apos;étiquettes à partir de photos.</translation>
    </message>
    <message>
        <source>The device has too little memory for a picture of this size.</source>
        <translation>L&apos;appareil a trop peu de mémoire pour une image de cette taille.</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>La carte graphique</translation>
    </message>
    <message>
        <source>{card} cannot be used: {why}. The CPU paints in its place.</source>
        <translation>{card} ne peut pas être utilisée : {why}. Le processeur peint à sa place.</translation>
    </message>
    <message>
        <source>This photo could not be labelled; see the log file.</source>
        <translation>Cette photo n&apos;a pas pu être étiquetée ; voir le journal.</translation>
    </message>
    <message>
        <source>This picture could not be painted; see the log file.</source>
        <translation>Cette image n&apos;a pas pu être peinte ; voir le journal.</translation>
    </message>
    <message>
        <source>Paint a label map, see a landscape. Offline, on your own machine.</source>
        <translation>Peignez une carte d&apos;étiquettes, voyez un paysage. Hors ligne, sur votre machine.</translation>
    </message>
    <message>
        <source>Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with Spatially-Adaptive Normalization”.</source>
        <translation>Générateur et encodeur de style d&apos;après Park et al. 2019, « Semantic Image Synthesis with Spatially-Adaptive Normalization ».</translation>
    </message>
    <message>
        <source>Apache License 2.0; the weights of the starter model CC BY-SA 4.0.</source>
        <translation>Licence Apache 2.0 ; les poids du modèle de départ CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>About GauGAN Desktop</source>
        <translation>À propos de GauGAN Desktop</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>Images de style</translation>
    </message>
    <message>
        <source>Photos behind the model</source>
        <translation>Photos derrière le modèle</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>Textures</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Sélection</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Calque</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Grey theme</source>
        <translation>Thème gris</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Thème à fort contraste</translation>
    </message>
    <message>
        <source>By the document&apos;s shape</source>
        <translation>Selon la forme du document</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>L&apos;un au-dessus de l&apos;autre</translation>
    </message>
    <message>
        <source>Large picture, small labels</source>
        <translation>Grande image, petites étiquettes</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposé</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Cloner</translation>
    </message>
    <message>
        <source>Copy from the picture: Ctrl or Alt and a click say from where</source>
        <translation>Copier depuis l&apos;image : Ctrl ou Alt et un clic disent d&apos;où</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>Choisir une couleur...</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>Mode de fusion</translation>
    </message>
    <message>
        <source>Opacity of the paint-over layer</source>
        <translation>Opacité du calque de retouche</translation>
    </message>
    <message>
        <source>Show the paint-over layer</source>
        <translation>Afficher le calque de retouche</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Hide the paint-over layer</source>
        <translation>Masquer le calque de retouche</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Image seule</translation>
    </message>
    <message>
        <source>Labels only</source>
        <translation>Étiquettes seules</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Next arrangement</source>
        <translation>Disposition suivante</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Copier un rapport</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Préférences...</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Folder of label maps</source>
        <translation>Dossier de cartes d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Label maps imported: {count}</source>
        <translation>Cartes d&apos;étiquettes importées : {count}</translation>
    </message>
    <message>
        <source>Photos that have label maps already: {count}. Replace those?</source>
        <translation>Photos qui ont déjà des cartes d&apos;étiquettes : {count}. Les remplacer ?</translation>
    </message>
    <message>
        <source>One PNG for each photo, with the numbers of the labels.</source>
        <translation>Un PNG par photo, avec les numéros des étiquettes.</translation>
    </message>
    <message>
        <source>Coloured PNG</source>
        <translation>PNG en couleurs</translation>
    </message>
    <message>
        <source>One PNG for each photo in the labels&apos; colours, and a list of them, labelmap.txt.</source>
        <translation>Un PNG par photo dans les couleurs des étiquettes, et leur liste, labelmap.txt.</translation>
    </message>
    <message>
        <source>The photos, and beside each its areas as polygons.</source>
        <translation>Les photos, et à côté de chacune ses surfaces en polygones.</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as run lengths.</source>
        <translation>Les photos, et un fichier avec toutes les surfaces en longueurs de plages.</translation>
    </message>
    <message>
        <source>COCO JSON, polygons</source>
        <translation>COCO JSON, polygones</translation>
    </message>
    <message>
        <source>The photos, and one file with all areas as polygons.</source>
        <translation>Les photos, et un fichier avec toutes les surfaces en polygones.</translation>
    </message>
    <message>
        <source>The folders JPEGImages and SegmentationClass, and labelmap.txt.</source>
        <translation>Les dossiers JPEGImages et SegmentationClass, et labelmap.txt.</translation>
    </message>
    <message>
        <source>Label maps exported: {count}</source>
        <translation>Cartes d&apos;étiquettes exportées : {count}</translation>
    </message>
    <message>
        <source>The set does not have these labels. What are they in the set?</source>
        <translation>Le jeu n&apos;a pas ces étiquettes. Que sont-elles dans le jeu ?</translation>
    </message>
    <message>
        <source>Import label maps</source>
        <translation>Importer des cartes d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Export label maps</source>
        <translation>Exporter des cartes d&apos;étiquettes</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder of the model for clicks</source>
        <translation>Dossier du modèle pour les clics</translation>
    </message>
    <message>
        <source>Model for clicks</source>
        <translation>Modèle pour les clics</translation>
    </message>
    <message>
        <source>A model is learning from these maps. Pause it, then change the labels.</source>
        <translation>Un modèle apprend de ces cartes. Mettez-le en pause, puis changez les étiquettes.</translation>
    </message>
    <message>
        <source>Something is still under way; the window closes as soon as it is done.</source>
        <translation>Quelque chose est encore en cours ; la fenêtre se fermera dès que ce sera terminé.</translation>
    </message>
    <message>
        <source>The last strokes are not saved. {why} Close all the same?</source>
        <translation>Les derniers traits ne sont pas enregistrés. {why} Fermer quand même ?</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Photo</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Done, and next</source>
        <translation>Terminé, suivante</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Pas terminée, finalement</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Jeu</translation>
    </message>
    <message>
        <source>Labels of the set...</source>
        <translation>Étiquettes du jeu...</translation>
    </message>
    <message>
        <source>Import label maps...</source>
        <translation>Importer des cartes d&apos;étiquettes...</translation>
    </message>
    <message>
        <source>Export label maps...</source>
        <translation>Exporter des cartes d&apos;étiquettes...</translation>
    </message>
    <message>
        <source>Model for clicks...</source>
        <translation>Modèle pour les clics...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>&amp;Régions</translation>
    </message>
    <message>
        <source>Fix or free the region under the pen</source>
        <translation>Fixer ou libérer la région sous le stylet</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Suggérer</translation>
    </message>
    <message>
        <source>Suggest for all empty photos</source>
        <translation>Suggérer pour toutes les photos vides</translation>
    </message>
    <message>
        <source>Stop suggesting</source>
        <translation>Arrêter de suggérer</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Endroit douteux suivant</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <source>Measure the pace</source>
        <translation>Mesurer l&apos;allure</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>Vérifier le jeu</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pause ou continuer</translation>
    </message>
    <message>
        <source>Use this model now</source>
        <translation>Utiliser ce modèle maintenant</translation>
    </message>
    <message>
        <source>Discard the run...</source>
        <translation>Abandonner l&apos;entraînement...</translation>
    </message>
    <message>
        <source>Export the model...</source>
        <translation>Exporter le modèle...</translation>
    </message>
    <message>
        <source>Compare two runs...</source>
        <translation>Comparer deux entraînements...</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
    <message>
        <source>Set and command for another computer...</source>
        <translation>Jeu et commande pour un autre ordinateur...</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Photo entière</translation>
    </message>
    <message>
        <source>More of the labels</source>
        <translation>Plus d&apos;étiquettes</translation>
    </message>
    <message>
        <source>More of the photo</source>
        <translation>Plus de photo</translation>
    </message>
    <message>
        <source>Suggestions under way</source>
        <translation>Suggestions en cours</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>aucune photo</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Non enregistré : {why}</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Nouveau...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Ouvrir...</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Samples appear here: label map, photo, and what the model makes of them.</source>
        <translation>Des exemples apparaissent ici : carte d&apos;étiquettes, photo, et ce que le modèle en fait.</translation>
    </message>
    <message>
        <source>Label map of another set...</source>
        <translation>Carte d&apos;un autre jeu d&apos;étiquettes...</translation>
    </message>
    <message>
        <source>Labels from a photo...</source>
        <translation>Étiquettes d&apos;après une photo...</translation>
    </message>
    <message>
        <source>Lost work...</source>
        <translation>Travail perdu...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Enregistrer sous...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Exporter l&apos;image...</translation>
    </message>
    <message>
        <source>Export label map...</source>
        <translation>Exporter la carte d&apos;étiquettes...</translation>
    </message>
    <message>
        <source>Label map for other programs...</source>
        <translation>Carte d&apos;étiquettes pour d&apos;autres programmes...</translation>
    </message>
    <message>
        <source>Export making-of...</source>
        <translation>Exporter le film...</translation>
    </message>
    <message>
        <source>Export for film and 3D</source>
        <translation>Exporter pour le film et la 3D</translation>
    </message>
    <message>
        <source>Plates...</source>
        <translation>Plans...</translation>
    </message>
    <message>
        <source>Parallax film...</source>
        <translation>Film en parallaxe...</translation>
    </message>
    <message>
        <source>Day film...</source>
        <translation>Film d’une journée...</translation>
    </message>
    <message>
        <source>HDR panorama...</source>
        <translation>Panorama HDR...</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l&apos;image</translation>
    </message>
    <message>
        <source>Batch...</source>
        <translation>Lot...</translation>
    </message>
    <message>
        <source>Watch folder...</source>
        <translation>Surveiller un dossier...</translation>
    </message>
    <message>
        <source>Paint every label map that another program saves into a folder</source>
        <translation>Peindre chaque carte d&apos;étiquettes qu&apos;un autre programme enregistre dans un dossier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stop watching “{name}”</source>
        <translation>Ne plus surveiller « {name} »</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pinceau plus petit</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pinceau plus grand</translation>
    </message>
    <message>
        <source>Last label</source>
        <translation>Étiquette précédente</translation>
    </message>
    <message>
        <source>Finish shape</source>
        <translation>Terminer la forme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Writing the film...</source>
        <translation>Écriture du film...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Modèles...</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>It ended early</source>
        <translation>Arrêté trop tôt</translation>
    </message>
    <message>
        <source>Label map, photo; painted in its own style, that of the next row, the mean, a random one.</source>
        <translation>Carte d&apos;étiquettes, photo ; peinte dans son style, celui de la ligne suivante, le moyen, un au hasard.</translation>
    </message>
    <message>
        <source>Back to the samples</source>
        <translation>Retour aux échantillons</translation>
    </message>
    <message>
        <source>Difference to the photos (falls)</source>
        <translation>Écart avec les photos (diminue)</translation>
    </message>
    <message>
        <source>Distance of all pictures (falls)</source>
        <translation>Distance de toutes les images (diminue)</translation>
    </message>
    <message>
        <source>The run saves and pauses after its step.</source>
        <translation>L&apos;entraînement enregistre et s&apos;arrête après son étape.</translation>
    </message>
    <message>
        <source>“{name}” is among your models now.</source>
        <translation>« {name} » fait maintenant partie de vos modèles.</translation>
    </message>
    <message>
        <source>Delete this run and what it has learned?</source>
        <translation>Supprimer cet entraînement et ce qu&apos;il a appris ?</translation>
    </message>
    <message>
        <source>Your document after step {step}</source>
        <translation>Votre document après l&apos;étape {step}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>Jusqu&apos;à ce que je l&apos;arrête</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} pixels</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Share of the training that is done</source>
        <translation>Part de l&apos;entraînement accomplie</translation>
    </message>
    <message>
        <source>Paint my document along</source>
        <translation>Peindre mon document en même temps</translation>
    </message>
    <message>
        <source>Every few minutes the open document is painted by what the run has learned by then</source>
        <translation>Toutes les quelques minutes, le document ouvert est peint avec ce que l&apos;entraînement a appris jusque-là</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>L&apos;utiliser maintenant</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Arrêter et garder</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Finished photos: {count}.</source>
        <translation>Photos terminées : {count}.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Try some steps, and say how far this goes on this computer</source>
        <translation>Essayer quelques étapes et dire ce que cela donne sur cet ordinateur</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>Entraîner à nouveau</translation>
    </message>
    <message>
        <source>Smaller than {size} pixels and therefore soft: {count}.</source>
        <translation>Plus petites que {size} pixels, donc floues : {count}.</translation>
    </message>
    <message>
        <source>How far it goes on this computer is not measured yet.</source>
        <translation>Ce que cela donne sur cet ordinateur n&apos;est pas encore mesuré.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here.</source>
        <translation>Le parcours entier prend ici environ {time}.</translation>
    </message>
    <message>
        <source>The whole course takes about {time} here; {gpu} on a recent GPU.</source>
        <translation>Tout l’entraînement dure ici environ {time} ; {gpu} sur un GPU récent.</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Se reposer sur batterie</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>Garder comme modèle</translation>
    </message>
    <message>
        <source>A moment, please...</source>
        <translation>Un instant, s&apos;il vous plaît...</translation>
    </message>
    <message>
        <source>Runs of this set</source>
        <translation>Entraînements de ce jeu</translation>
    </message>
    <message>
        <source>Teach the labeller</source>
        <translation>Instruire l&apos;étiqueteur</translation>
    </message>
    <message>
        <source>It learns from your finished maps; Suggest is better from then on</source>
        <translation>Il apprend de vos cartes terminées ; les suggestions sont ensuite meilleures</translation>
    </message>
    <message>
        <source>Share of the lesson that is done</source>
        <translation>Part de la leçon qui est faite</translation>
    </message>
    <message>
        <source>It waits for mains power</source>
        <translation>En attente du secteur</translation>
    </message>
    <message>
        <source>A smaller size needs less; other programs may hold memory, too.</source>
        <translation>Une taille plus petite en demande moins ; d&apos;autres programmes occupent peut-être aussi de la mémoire.</translation>
    </message>
    <message>
        <source>Make room on the disk; then it goes on from its last checkpoint.</source>
        <translation>Libérez de la place sur le disque ; il reprendra à son dernier point de reprise.</translation>
    </message>
    <message>
        <source>After {learned} photos: {share} %</source>
        <translation>Après {learned} photos : {share} %</translation>
    </message>
    <message>
        <source>At first: {share} %</source>
        <translation>Au début : {share} %</translation>
    </message>
    <message>
        <source>Right in suggestions:</source>
        <translation>Juste dans les suggestions :</translation>
    </message>
    <message>
        <source>The computer or someone else ended it, perhaps for lack of memory.</source>
        <translation>L&apos;ordinateur ou quelqu&apos;un d&apos;autre l&apos;a arrêté, peut-être faute de mémoire.</translation>
    </message>
    <message>
        <source>Looking at the photos...</source>
        <translation>Examen des photos...</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} images par seconde</translation>
    </message>
    <message>
        <source>Your document from step to step</source>
        <translation>Votre document d&apos;étape en étape</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Étape {step}</translation>
    </message>
    <message>
        <source>{seconds} s a step</source>
        <translation>{seconds} s par étape</translation>
    </message>
    <message>
        <source>Random style</source>
        <translation>Style aléatoire</translation>
    </message>
    <message>
        <source>Variations...</source>
        <translation>Variantes...</translation>
    </message>
    <message>
        <source>Style from image...</source>
        <translation>Style d&apos;une image...</translation>
    </message>
    <message>
        <source>Pin the style</source>
        <translation>Épingler le style</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>Mélanger les styles</translation>
    </message>
    <message>
        <source>360-degree view...</source>
        <translation>Vue à 360 degrés...</translation>
    </message>
    <message>
        <source>Picture before the last change</source>
        <translation>Image avant la dernière modification</translation>
    </message>
    <message>
        <source>Proof of the colour profile</source>
        <translation>Épreuve du profil de couleurs</translation>
    </message>
    <message>
        <source>Gamut warning</source>
        <translation>Avertissement de gamut</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom à 100 %</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Zoom sur la sélection</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>Vue en miroir</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Tourner la vue à gauche</translation>
    </message>
    <message>
        <source>View upright</source>
        <translation>Vue droite</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Tourner la vue à droite</translation>
    </message>
    <message>
        <source>Hide panels</source>
        <translation>Masquer les panneaux</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Colour-blind safe label colours</source>
        <translation>Couleurs pour daltoniens</translation>
    </message>
    <message>
        <source>Patterns on labels</source>
        <translation>Motifs sur les étiquettes</translation>
    </message>
    <message>
        <source>Opacity of the picture over the labels</source>
        <translation>Opacité de l&apos;image sur les étiquettes</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>Opacité de l&apos;image</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>The report is on the clipboard; paste it into your message</source>
        <translation>Le rapport est dans le presse-papiers ; collez-le dans votre message</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Toile</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Gauche et droite</translation>
    </message>
    <message>
        <source>All sides</source>
        <translation>Tous les côtés</translation>
    </message>
    <message>
        <source>Square, 512 x 512</source>
        <translation>Carré, 512 x 512</translation>
    </message>
    <message>
        <source>Landscape 3:2, 768 x 512</source>
        <translation>Paysage 3:2, 768 x 512</translation>
    </message>
    <message>
        <source>Wide 16:9, 896 x 512</source>
        <translation>Large 16:9, 896 x 512</translation>
    </message>
    <message>
        <source>A4, 704 x 512</source>
        <translation>A4, 704 x 512</translation>
    </message>
    <message>
        <source>Portrait 2:3, 512 x 768</source>
        <translation>Portrait 2:3, 512 x 768</translation>
    </message>
    <message>
        <source>Large square, 1024 x 1024</source>
        <translation>Grand carré, 1024 x 1024</translation>
    </message>
    <message>
        <source>Landscape 3:2, 1536 x 1024</source>
        <translation>Paysage 3:2, 1536 x 1024</translation>
    </message>
    <message>
        <source>Full HD, 1920 x 1080</source>
        <translation>Full HD, 1920 x 1080</translation>
    </message>
    <message>
        <source>Cinema 21:9, 2560 x 1080</source>
        <translation>Cinéma 21:9, 2560 x 1080</translation>
    </message>
    <message>
        <source>A3 at 300 dpi, 4961 x 3508</source>
        <translation>A3 à 300 ppp, 4961 x 3508</translation>
    </message>
    <message>
        <source>A2 at 300 dpi, 7016 x 4961</source>
        <translation>A2 à 300 ppp, 7016 x 4961</translation>
    </message>
    <message>
        <source>Panorama 2:1, 1024 x 512, seamless</source>
        <translation>Panorama 2:1, 1024 x 512, sans raccord</translation>
    </message>
    <message>
        <source>Tile, 512 x 512, seamless</source>
        <translation>Tuile, 512 x 512, sans raccord</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nouveau document</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Rempli de</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Size of the document</source>
        <translation>Taille du document</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>Garder les proportions</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Redimensionner</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l&apos;image</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>16 bits (PNG and TIFF)</source>
        <translation>16 bits (PNG et TIFF)</translation>
    </message>
    <message>
        <source>Pixels per inch that other programs print the picture with</source>
        <translation>Pixels par pouce avec lesquels d&apos;autres programmes impriment l&apos;image</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: higher is better and makes larger files</source>
        <translation>Pour JPEG et WebP : plus haut, c&apos;est meilleur et les fichiers sont plus gros</translation>
    </message>
    <message>
        <source>sRGB, for screens</source>
        <translation>sRVB, pour les écrans</translation>
    </message>
    <message>
        <source>From a file...</source>
        <translation>Depuis un fichier...</translation>
    </message>
    <message>
        <source>Write model, style and licence into the file</source>
        <translation>Inscrire modèle, style et licence dans le fichier</translation>
    </message>
    <message>
        <source>Margin (PDF)</source>
        <translation>Marge (PDF)</translation>
    </message>
    <message>
        <source>{width} x {height} cm, {count} megapixels</source>
        <translation>{width} x {height} cm, {count} mégapixels</translation>
    </message>
    <message>
        <source>Colour profiles</source>
        <translation>Profils de couleurs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pictures to paint</source>
        <translation>Images à peindre</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Ajouter des fichiers...</translation>
    </message>
    <message>
        <source>Add this document</source>
        <translation>Ajouter ce document</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Open a list...</source>
        <translation>Ouvrir une liste...</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Montrer les images</translation>
    </message>
    <message>
        <source>A style, size or model of its own for each picture; the others are as in the window.</source>
        <translation>À chaque image son style, sa taille ou son modèle ; les autres sont comme dans la fenêtre.</translation>
    </message>
    <message>
        <source>Projects, label maps</source>
        <translation>Projets, cartes d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Save the document first; the batch paints what its file holds.</source>
        <translation>Enregistrez d&apos;abord le document ; le lot peint ce que contient son fichier.</translation>
    </message>
    <message>
        <source>Stopped. Start it again to go on.</source>
        <translation>Arrêté. Démarrez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Où vont les images</translation>
    </message>
    <message>
        <source>Painting in the background; one may close this and go on.</source>
        <translation>Peinture en arrière-plan ; vous pouvez fermer ceci et continuer.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>Comme dans le document</translation>
    </message>
    <message>
        <source>As the document</source>
        <translation>Comme le document</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Comme dans la fenêtre</translation>
    </message>
    <message>
        <source>Another picture...</source>
        <translation>Une autre image...</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>Par canal</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>Autre largeur</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Profil de couleurs</translation>
    </message>
    <message>
        <source>Quality (JPEG, WebP)</source>
        <translation>Qualité (JPEG, WebP)</translation>
    </message>
    <message>
        <source>Day film</source>
        <translation>Film d’une journée</translation>
    </message>
    <message>
        <source>Lights of the film, from the first to the last</source>
        <translation>Lumières du film, de la première à la dernière</translation>
    </message>
    <message>
        <source>Back to the first light, to be shown in a loop</source>
        <translation>Retour à la première lumière, pour être lu en boucle</translation>
    </message>
    <message>
        <source>Numbered PNG files in a new folder, in place of a film</source>
        <translation>Des fichiers PNG numérotés dans un nouveau dossier, au lieu d’un film</translation>
    </message>
    <message>
        <source>The picture passes from light to light. Drag them into another order.</source>
        <translation>L’image passe d’une lumière à l’autre. Faites-les glisser pour changer l’ordre.</translation>
    </message>
    <message>
        <source>Add the document&apos;s light as it is now</source>
        <translation>Ajouter la lumière actuelle du document</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Choisir un fichier...</translation>
    </message>
    <message>
        <source>Lights of the day film</source>
        <translation>Lumières du film d’une journée</translation>
    </message>
    <message>
        <source>Mean style</source>
        <translation>Style moyen</translation>
    </message>
    <message>
        <source>Small, painted fast</source>
        <translation>Petite, peinte vite</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Large, painted slowly</source>
        <translation>Grande, peinte lentement</translation>
    </message>
    <message>
        <source>Making-of</source>
        <translation>Film de la création</translation>
    </message>
    <message>
        <source>Show the labels beside the picture</source>
        <translation>Montrer les étiquettes à côté de l&apos;image</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Replace label</source>
        <translation>Remplacer une étiquette</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>with</source>
        <translation>par</translation>
    </message>
    <message>
        <source>Labels of the label map</source>
        <translation>Étiquettes de la carte</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved. Save them?</source>
        <translation>« {name} » a des modifications non enregistrées. Les enregistrer ?</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Modifié ailleurs</translation>
    </message>
    <message>
        <source>Another program has changed “{file}” since you opened it. Save over it all the same?</source>
        <translation>Un autre programme a modifié « {file} » depuis son ouverture. L’écraser quand même ?</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>Discard lost work</source>
        <translation>Abandonner le travail perdu</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}” for good?</source>
        <translation>Abandonner définitivement le travail non enregistré sur « {name} » ?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Ouvrir une photo</translation>
    </message>
    <message>
        <source>“{name}” is a photo rather than a label map. What shall it be?</source>
        <translation>« {name} » est une photo plutôt qu&apos;une carte d&apos;étiquettes. Que doit-elle devenir ?</translation>
    </message>
    <message>
        <source>Turn it into labels</source>
        <translation>La changer en étiquettes</translation>
    </message>
    <message>
        <source>Take its style</source>
        <translation>Prendre son style</translation>
    </message>
    <message>
        <source>Trace from it</source>
        <translation>La décalquer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>{kind} files cannot be saved here. Save “{file}” instead?</source>
        <translation>Les fichiers {kind} ne peuvent pas être enregistrés ici. Enregistrer « {file} » à la place ?</translation>
    </message>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>« {file} » existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Pivoter à gauche</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Pivoter à droite</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste as layer</source>
        <translation>Coller comme calque</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Current label</source>
        <translation>Étiquette actuelle</translation>
    </message>
    <message>
        <source>Painted on the layer</source>
        <translation>Ce qui est peint sur le calque</translation>
    </message>
    <message>
        <source>Keep as a hidden layer</source>
        <translation>Garder comme calque masqué</translation>
    </message>
    <message>
        <source>Grow...</source>
        <translation>Agrandir...</translation>
    </message>
    <message>
        <source>Shrink...</source>
        <translation>Réduire...</translation>
    </message>
    <message>
        <source>Feather...</source>
        <translation>Contour progressif...</translation>
    </message>
    <message>
        <source>Smooth...</source>
        <translation>Lisser...</translation>
    </message>
    <message>
        <source>Nothing is painted on this layer.</source>
        <translation>Rien n&apos;est peint sur ce calque.</translation>
    </message>
    <message>
        <source>Nothing is selected yet.</source>
        <translation>Rien n&apos;est encore sélectionné.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Keep the selection</source>
        <translation>Garder la sélection</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <translation>Il ne resterait rien de la sélection.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Size...</source>
        <translation>Taille...</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>Rogner à la sélection</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>Miroir gauche-droite</translation>
    </message>
    <message>
        <source>Mirror top and bottom</source>
        <translation>Miroir haut-bas</translation>
    </message>
    <message>
        <source>Shift by half, seamless</source>
        <translation>Décaler de moitié, sans raccord</translation>
    </message>
    <message>
        <source>Reference photo...</source>
        <translation>Photo de référence...</translation>
    </message>
    <message>
        <source>Remove reference photo</source>
        <translation>Retirer la photo de référence</translation>
    </message>
    <message>
        <source>Bend the borders of the picture as nature&apos;s are; off: as painted</source>
        <translation>Courber les contours de l&apos;image comme dans la nature ; sinon : comme peints</translation>
    </message>
    <message>
        <source>Lay relief, clouds, reflections and shade over the picture; off: as the model paints</source>
        <translation>Ajoute relief, nuages, reflets et ombres à l&apos;image ; désactivé : telle que le modèle la peint</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Nouveau calque</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation>Dupliquer le calque</translation>
    </message>
    <message>
        <source>Merge down</source>
        <translation>Fusionner vers le bas</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>Supprimer le calque</translation>
    </message>
    <message>
        <source>Raise layer</source>
        <translation>Monter le calque</translation>
    </message>
    <message>
        <source>Lower layer</source>
        <translation>Descendre le calque</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>Verrouiller le calque</translation>
    </message>
    <message>
        <source>Group with the layer below</source>
        <translation>Grouper avec le calque du dessous</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Dégrouper</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Replier le groupe</translation>
    </message>
    <message>
        <source>A folded group is raised, lowered and moved as one</source>
        <translation>Un groupe replié est monté, descendu et déplacé d’un bloc</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Aplatir</translation>
    </message>
    <message>
        <source>Mirror layer left and right</source>
        <translation>Miroir du calque gauche-droite</translation>
    </message>
    <message>
        <source>Mirror layer top and bottom</source>
        <translation>Miroir du calque haut-bas</translation>
    </message>
    <message>
        <source>Transform...</source>
        <translation>Transformer...</translation>
    </message>
    <message>
        <source>Replace label...</source>
        <translation>Remplacer une étiquette...</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixé</translation>
    </message>
    <message>
        <source>Earlier strokes</source>
        <translation>Traits précédents</translation>
    </message>
    <message>
        <source>Paint rough strokes first, one in each thing; Snap lets them grow.</source>
        <translation>Peignez d&apos;abord des traits grossiers, un par chose ; Accrocher les fait grandir.</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Accrocher</translation>
    </message>
    <message>
        <source>Keep strokes as painted</source>
        <translation>Garder les traits tels quels</translation>
    </message>
    <message>
        <source>Free a region</source>
        <translation>Libérer une région</translation>
    </message>
    <message>
        <source>Fix a region</source>
        <translation>Fixer une région</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Boucher les trous</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>Lisser les contours</translation>
    </message>
    <message>
        <source>Nothing is painted on the photo before this one.</source>
        <translation>Rien n&apos;est peint sur la photo qui précède celle-ci.</translation>
    </message>
    <message>
        <source>Copy from the previous photo</source>
        <translation>Copier de la photo précédente</translation>
    </message>
    <message>
        <source>Nothing is painted yet.</source>
        <translation>Rien n&apos;est encore peint.</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Enlever les taches</translation>
    </message>
    <message>
        <source>Fill unpainted</source>
        <translation>Combler les vides</translation>
    </message>
    <message>
        <source>{name}: the document changed meanwhile, so nothing was done.</source>
        <translation>{name} : le document a changé entre-temps, rien n&apos;a été fait.</translation>
    </message>
    <message>
        <source>There is nothing to transform on this layer.</source>
        <translation>Il n&apos;y a rien à transformer sur ce calque.</translation>
    </message>
    <message>
        <source>Only seamless documents are shifted; see Image &gt; Seamless.</source>
        <translation>Seuls les documents sans raccord se décalent ; voir Image &gt; Sans raccord.</translation>
    </message>
    <message>
        <source>Select what shall stay, then crop.</source>
        <translation>Sélectionnez ce qui doit rester, puis rognez.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Rogner</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard.</source>
        <translation>Il n&apos;y a pas d&apos;étiquettes dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Le presse-papiers</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Collé</translation>
    </message>
    <message>
        <source>The current label is nowhere in the document.</source>
        <translation>L&apos;étiquette actuelle n&apos;est nulle part dans le document.</translation>
    </message>
    <message>
        <source>Exported {file}; files with layers stay in sRGB</source>
        <translation>{file} exporté ; les fichiers à calques restent en sRGB</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop, avec calques</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster, avec calques</translation>
    </message>
    <message>
        <source>Pictures of that size are saved as .png, .jpg, .tif or .pdf.</source>
        <translation>Les images de cette taille s’enregistrent en .png, .jpg, .tif ou .pdf.</translation>
    </message>
    <message>
        <source>Export label map</source>
        <translation>Exporter la carte d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Indexed PNG</source>
        <translation>PNG indexé</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>L&apos;image est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Painting the picture...</source>
        <translation>L&apos;image se peint...</translation>
    </message>
    <message>
        <source>Label map for other programs</source>
        <translation>Carte d&apos;étiquettes pour d&apos;autres programmes</translation>
    </message>
    <message>
        <source>A table of colours...</source>
        <translation>Une table de couleurs...</translation>
    </message>
    <message>
        <source>Numbers of labels instead of colours</source>
        <translation>Numéros des étiquettes au lieu des couleurs</translation>
    </message>
    <message>
        <source>Models that paint from segmentations know these colours.</source>
        <translation>Les modèles qui peignent d&apos;après des segmentations connaissent ces couleurs.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Without a partner there, and written as nothing: {labels}</source>
        <translation>Sans équivalent là-bas, donc laissées vides : {labels}</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>{file} exporté</translation>
    </message>
    <message>
        <source>Projects, label maps, photos</source>
        <translation>Projets, cartes d&apos;étiquettes, photos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>Carte d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Which labels does “{file}” use?</source>
        <translation>Quelles étiquettes « {file} » utilise-t-il ?</translation>
    </message>
    <message>
        <source>Does it use other labels?</source>
        <translation>Utilise-t-il d&apos;autres étiquettes ?</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Images jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Pictures appear here as you paint. Click one to bring it back.</source>
        <translation>Les images apparaissent ici pendant que vous peignez. Un clic en ramène une.</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>Ramener une image</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Chercher des étiquettes</translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation>Plus tôt dans la liste</translation>
    </message>
    <message>
        <source>Later in the list</source>
        <translation>Plus loin dans la liste</translation>
    </message>
    <message>
        <source>In the order of groups</source>
        <translation>Dans l&apos;ordre des groupes</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Ciel</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>Plantes</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>{label}, texture locked</source>
        <translation>{label}, texture verrouillée</translation>
    </message>
    <message>
        <source>{label}, used lately</source>
        <translation>{label}, utilisée récemment</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>N&apos;est plus favorite</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorite</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Calques</translation>
    </message>
    <message>
        <source>Tick to show, double-click to rename, drag to reorder</source>
        <translation>Cocher pour montrer, double-cliquer pour renommer, glisser pour ordonner</translation>
    </message>
    <message>
        <source>A group of layers; click the arrow to fold it</source>
        <translation>Un groupe de calques ; cliquez sur la flèche pour le replier</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Groupe {name}</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} est verrouillé</translation>
    </message>
    <message>
        <source>Show group</source>
        <translation>Montrer le groupe</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Montrer le calque</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>Renommer le calque</translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation>Réordonner les calques</translation>
    </message>
    <message>
        <source>Style image</source>
        <translation>Image de style</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>C&apos;est la dernière photo.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>C&apos;est la première photo.</translation>
    </message>
    <message>
        <source>All photos are done. Train a model with them on the next page.</source>
        <translation>Toutes les photos sont prêtes. Entraînez un modèle à la page suivante.</translation>
    </message>
    <message>
        <source>Doubtful places: {count}; D goes from one to the next.</source>
        <translation>Endroits douteux : {count} ; D va de l&apos;un à l&apos;autre.</translation>
    </message>
    <message>
        <source>Nothing is in doubt; Suggest says where it is unsure.</source>
        <translation>Rien n&apos;est douteux ; Suggérer dit où il hésite.</translation>
    </message>
    <message>
        <source>unpainted</source>
        <translation>non peint</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Retouche</translation>
    </message>
    <message>
        <source>Painting...</source>
        <translation>Peinture en cours...</translation>
    </message>
    <message>
        <source>You can go on painting and save your work.</source>
        <translation>Vous pouvez continuer à peindre et enregistrer votre travail.</translation>
    </message>
    <message>
        <source>Paint something first; the film shows how the picture came about.</source>
        <translation>Peignez d&apos;abord quelque chose ; le film montre comment l&apos;image est née.</translation>
    </message>
    <message>
        <source>Painting the film...</source>
        <translation>Le film se peint...</translation>
    </message>
    <message>
        <source>Labels without a partner</source>
        <translation>Étiquettes sans équivalent</translation>
    </message>
    <message>
        <source>Leave it unpainted</source>
        <translation>Laisser non peint</translation>
    </message>
    <message>
        <source>Partner of {label}</source>
        <translation>Équivalent de {label}</translation>
    </message>
    <message>
        <source>The model does not know these labels. What shall it paint in their place?</source>
        <translation>Le modèle ne connaît pas ces étiquettes. Que doit-il peindre à leur place ?</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peindre</translation>
    </message>
    <message>
        <source>The model file now holds other labels; they were matched anew.</source>
        <translation>Le fichier du modèle contient maintenant d&apos;autres étiquettes ; elles ont été réassociées.</translation>
    </message>
    <message>
        <source>Painted with the model “{name}”, which is not here</source>
        <translation>Peint avec le modèle « {name} », absent ici</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Un autre modèle</translation>
    </message>
    <message>
        <source>This was painted with the model “{name}”. Go over to it?</source>
        <translation>Ceci a été peint avec le modèle « {name} ». L&apos;utiliser ?</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>Distance à noyau</translation>
    </message>
    <message>
        <source>From a checkpoint</source>
        <translation>D’un point de contrôle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Paint with this</source>
        <translation>Peindre avec</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Add a model file...</source>
        <translation>Ajouter un modèle...</translation>
    </message>
    <message>
        <source>Import a checkpoint...</source>
        <translation>Importer un checkpoint...</translation>
    </message>
    <message>
        <source>A generator as the paper&apos;s code or Engberg&apos;s saves it</source>
        <translation>Un générateur tel que l&apos;enregistre le code de l&apos;article ou celui d&apos;Engberg</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Fichiers de modèle</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Import a checkpoint: the generator</source>
        <translation>Importer un checkpoint : le générateur</translation>
    </message>
    <message>
        <source>The checkpoint could not be read.</source>
        <translation>Le checkpoint n&apos;a pas pu être lu.</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
        <translation>Importer un checkpoint</translation>
    </message>
    <message>
        <source>None: styles by dice only</source>
        <translation>Aucun : styles au dé seulement</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Jeu d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>Encodeur de style</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>pictures and dice</source>
        <translation>images et dé</translation>
    </message>
    <message>
        <source>dice</source>
        <translation>dé</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Styles</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Photos to labels</source>
        <translation>Photos en étiquettes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Photoshop, a group for each plate (.psd)</source>
        <translation>Photoshop, un groupe par plan (.psd)</translation>
    </message>
    <message>
        <source>OpenRaster, a group for each plate (.ora)</source>
        <translation>OpenRaster, un groupe par plan (.ora)</translation>
    </message>
    <message>
        <source>OpenEXR, linear, a layer for each plate (.exr)</source>
        <translation>OpenEXR, linéaire, un calque par plan (.exr)</translation>
    </message>
    <message>
        <source>Folder of PNG files</source>
        <translation>Dossier de fichiers PNG</translation>
    </message>
    <message>
        <source>Needs the Python package OpenEXR, which is not installed</source>
        <translation>Demande le paquet Python OpenEXR, qui n’est pas installé</translation>
    </message>
    <message>
        <source>Export plates</source>
        <translation>Exporter les plans</translation>
    </message>
    <message>
        <source>Every plate shows all of itself: what stood before it is gone, what was behind is painted.</source>
        <translation>Chaque plan se montre en entier : ce qui était devant a disparu, ce qui était derrière est peint.</translation>
    </message>
    <message>
        <source>One plate for each visible layer</source>
        <translation>Un plan par calque visible</translation>
    </message>
    <message>
        <source>By depth: sky, distance, ground, foreground</source>
        <translation>Par profondeur : ciel, lointain, sol, premier plan</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Painting the plates...</source>
        <translation>Peinture des plans...</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>buisson</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nuage</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>terre</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>herbe</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>gravier</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>colline</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>montagne</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>plante</translation>
    </message>
    <message>
        <source>river</source>
        <translation>rivière</translation>
    </message>
    <message>
        <source>road</source>
        <translation>route</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>rocher</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>sable</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>ciel</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>neige</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>pierre</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>arbre</translation>
    </message>
    <message>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <source>Clear noon</source>
        <translation>Midi clair</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>Heure dorée</translation>
    </message>
    <message>
        <source>Red sunset</source>
        <translation>Couchant</translation>
    </message>
    <message>
        <source>Blue dusk</source>
        <translation>Heure bleue</translation>
    </message>
    <message>
        <source>Moonlit night</source>
        <translation>Clair de lune</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Couvert</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Brouillard</translation>
    </message>
    <message>
        <source>Storm</source>
        <translation>Orage</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Printemps</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>Automne</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Hiver</translation>
    </message>
    <message>
        <source>Desert</source>
        <translation>Désert</translation>
    </message>
    <message>
        <source>Mountain lake</source>
        <translation>Lac de montagne</translation>
    </message>
    <message>
        <source>Sea coast</source>
        <translation>Côte</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d&apos;ensemble</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>Vue à 360 degrés</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to look around; the wheel zooms.</source>
        <translation>Glissez ou utilisez les flèches pour regarder autour ; la molette zoome.</translation>
    </message>
    <message>
        <source>Labels from a photo</source>
        <translation>Étiquettes d&apos;après une photo</translation>
    </message>
    <message>
        <source>Looking at the photo...</source>
        <translation>Examen de la photo...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure du jour</translation>
    </message>
    <message>
        <source>To the left noon, to the right night</source>
        <translation>À gauche midi, à droite la nuit</translation>
    </message>
    <message>
        <source>Haze</source>
        <translation>Brume</translation>
    </message>
    <message>
        <source>To the left clear air, to the right fog</source>
        <translation>À gauche l’air clair, à droite le brouillard</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer light</source>
        <translation>À gauche une lumière plus froide, à droite plus chaude</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>To the left winter, to the right autumn</source>
        <translation>À gauche l’hiver, à droite l’automne</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nuages</translation>
    </message>
    <message>
        <source>To the left a blue sky, to the right dark clouds</source>
        <translation>À gauche un ciel bleu, à droite des nuages sombres</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>This model does not know this slider.</source>
        <translation>Ce modèle ne connaît pas ce curseur.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Fort contraste</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>scrolls, with Ctrl it zooms (as in Photoshop)</source>
        <translation>fait défiler, avec Ctrl il zoome (comme dans Photoshop)</translation>
    </message>
    <message>
        <source>zooms, with Ctrl it scrolls (as in Krita)</source>
        <translation>zoome, avec Ctrl il fait défiler (comme dans Krita)</translation>
    </message>
    <message>
        <source>Of the label set</source>
        <translation>Celles du jeu d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Pour daltoniens</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>La langue change au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stylet</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>La molette</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>Courbe de pression</translation>
    </message>
    <message>
        <source>Pen button, as right click</source>
        <translation>Bouton du stylet, comme clic droit</translation>
    </message>
    <message>
        <source>Pen button, as middle click</source>
        <translation>Bouton du stylet, comme clic du milieu</translation>
    </message>
    <message>
        <source>The eraser end of a pen always erases. A right click of the mouse opens the palette.</source>
        <translation>Le bout gomme d’un stylet efface toujours. Un clic droit de la souris ouvre la palette.</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <translation>La pression du stylet change la taille</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Painting device</source>
        <translation>Appareil de peinture</translation>
    </message>
    <message>
        <source>Label colours</source>
        <translation>Couleurs des étiquettes</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>L’utiliser plutôt ici</translation>
    </message>
    <message>
        <source>Built-in key</source>
        <translation>Touche d&apos;origine</translation>
    </message>
    <message>
        <source>{key} chooses the label “{label}”.</source>
        <translation>{key} choisit l’étiquette « {label} ».</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} appartient à « {action} ».</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>Travail perdu</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. These paintings have changes that are not saved.</source>
        <translation>Le programme s&apos;est arrêté brusquement. Ces peintures ont des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Discard...</source>
        <translation>Abandonner...</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>It cannot be deleted: {why}.</source>
        <translation>Suppression impossible : {why}.</translation>
    </message>
    <message>
        <source>Opacity of the reference photo</source>
        <translation>Opacité de la photo de référence</translation>
    </message>
    <message>
        <source>Reference photo</source>
        <translation>Photo de référence</translation>
    </message>
    <message>
        <source>Fade reference photo</source>
        <translation>Estomper la photo de référence</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Espace et glisser</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl zoom</source>
        <translation>Défiler ; avec Ctrl zoomer</translation>
    </message>
    <message>
        <source>Shift and click, brush</source>
        <translation>Maj et clic, pinceau</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>Ligne droite depuis le dernier trait</translation>
    </message>
    <message>
        <source>Shift and drag, brush</source>
        <translation>Maj et glisser, pinceau</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>Changer la taille</translation>
    </message>
    <message>
        <source>Ctrl or Alt, brush</source>
        <translation>Ctrl ou Alt, pinceau</translation>
    </message>
    <message>
        <source>Pick the label under the pen</source>
        <translation>Prélever l&apos;étiquette sous le stylet</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic droit</translation>
    </message>
    <message>
        <source>Eraser of the pen</source>
        <translation>Gomme du stylet</translation>
    </message>
    <message>
        <source>Erases, whatever the tool</source>
        <translation>Efface, quel que soit l’outil</translation>
    </message>
    <message>
        <source>Pen and mouse</source>
        <translation>Stylet et souris</translation>
    </message>
    <message>
        <source>Divide between labels and picture</source>
        <translation>Limite entre étiquettes et image</translation>
    </message>
    <message>
        <source>Drag to see more of the picture or of the labels</source>
        <translation>Glisser pour voir plus de l&apos;image ou des étiquettes</translation>
    </message>
    <message>
        <source>Painting in progress</source>
        <translation>Peinture en cours</translation>
    </message>
    <message>
        <source>No safety copy: {why}</source>
        <translation>Pas de copie de sécurité : {why}</translation>
    </message>
    <message>
        <source>If the program ended unexpectedly now, what you did lately would be lost. Save your work.</source>
        <translation>Si le programme s&apos;arrêtait brusquement maintenant, vos dernières modifications seraient perdues. Enregistrez votre travail.</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>Chargement du modèle...</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>Preview off</source>
        <translation>Aperçu arrêté</translation>
    </message>
    <message>
        <source>Restarting...</source>
        <translation>Redémarrage...</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Peint</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>en miroir</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>tournée de {degrees}°</translation>
    </message>
    <message>
        <source>Weight of {style}</source>
        <translation>Poids de {style}</translation>
    </message>
    <message>
        <source>How much “{style}” counts</source>
        <translation>Combien « {style} » compte</translation>
    </message>
    <message>
        <source>Hold “{style}” to the selection, or everywhere again</source>
        <translation>Limiter « {style} » à la sélection, ou de nouveau partout</translation>
    </message>
    <message>
        <source>Take “{style}” out of the mix</source>
        <translation>Retirer « {style} » du mélange</translation>
    </message>
    <message>
        <source>Select where the style shall hold, then press this again.</source>
        <translation>Sélectionnez où le style doit valoir, puis appuyez de nouveau.</translation>
    </message>
    <message>
        <source>Style images</source>
        <translation>Images de style</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mélange</translation>
    </message>
    <message>
        <source>While on, the styles you choose are mixed (Shift+M)</source>
        <translation>Si actif, les styles choisis se mélangent (Maj+M)</translation>
    </message>
    <message>
        <source>Show your own picture in each style; off: the style pictures</source>
        <translation>Afficher votre image dans chaque style ; désactivé : les images de style</translation>
    </message>
    <message>
        <source>This picture in each style</source>
        <translation>Cette image dans chaque style</translation>
    </message>
    <message>
        <source>Keep this style at hand for all documents</source>
        <translation>Garder ce style à portée pour tous les documents</translation>
    </message>
    <message>
        <source>Image...</source>
        <translation>Image...</translation>
    </message>
    <message>
        <source>Take the style of a picture of yours; you can also drop it here</source>
        <translation>Prendre le style d&apos;une de vos images ; vous pouvez aussi la déposer ici</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Hasard</translation>
    </message>
    <message>
        <source>Another random style (R)</source>
        <translation>Un autre style aléatoire (R)</translation>
    </message>
    <message>
        <source>The model&apos;s average style</source>
        <translation>Le style moyen du modèle</translation>
    </message>
    <message>
        <source>A mix has at most {count} styles.</source>
        <translation>Un mélange a au plus {count} styles.</translation>
    </message>
    <message>
        <source>The average style is always at hand: press Plain.</source>
        <translation>Le style moyen est toujours à portée : pressez « Simple ».</translation>
    </message>
    <message>
        <source>Plain: the model&apos;s average style</source>
        <translation>Simple : le style moyen du modèle</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>The eraser uncovers the layers below.</source>
        <translation>La gomme découvre les calques du dessous.</translation>
    </message>
    <message>
        <source>On the lowest layer the eraser brings “{label}” back.</source>
        <translation>Sur le calque du bas, la gomme ramène « {label} ».</translation>
    </message>
    <message>
        <source>Only layers of labels are moved; paint labels again to do so.</source>
        <translation>Seuls les calques d&apos;étiquettes se déplacent ; revenez pour cela aux étiquettes.</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygone</translation>
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
        <translation>Sélectionner un rectangle</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>Sélectionner une ellipse</translation>
    </message>
    <message>
        <source>Select with a polygon</source>
        <translation>Sélectionner au polygone</translation>
    </message>
    <message>
        <source>Select with the lasso</source>
        <translation>Sélectionner au lasso</translation>
    </message>
    <message>
        <source>Select with the wand</source>
        <translation>Sélectionner à la baguette</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Round tip</source>
        <translation>Pointe ronde</translation>
    </message>
    <message>
        <source>Square tip</source>
        <translation>Pointe carrée</translation>
    </message>
    <message>
        <source>Diamond tip</source>
        <translation>Pointe en losange</translation>
    </message>
    <message>
        <source>Strewn with trees</source>
        <translation>Parsemé d&apos;arbres</translation>
    </message>
    <message>
        <source>Strewn with bushes</source>
        <translation>Parsemé de buissons</translation>
    </message>
    <message>
        <source>Strewn with rocks</source>
        <translation>Parsemé de rochers</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a square.</source>
        <translation>Glissez d&apos;un coin à l&apos;autre ; Ctrl fait un carré.</translation>
    </message>
    <message>
        <source>Drag from corner to corner; Ctrl makes a circle.</source>
        <translation>Glissez d&apos;un coin à l&apos;autre ; Ctrl fait un cercle.</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a click on the first one closes, Esc cancels.</source>
        <translation>Cliquez les sommets ; Entrée ou un clic sur le premier ferme, Échap annule.</translation>
    </message>
    <message>
        <source>Draw an outline; it is filled when you lift the pen.</source>
        <translation>Tracez un contour ; il se remplit quand vous levez le stylet.</translation>
    </message>
    <message>
        <source>Click the canvas to pick its label.</source>
        <translation>Cliquez la toile pour prélever son étiquette.</translation>
    </message>
    <message>
        <source>Drag; Shift adds to the selection, Alt takes away, Esc ends it.</source>
        <translation>Glissez ; Maj ajoute à la sélection, Alt en retire, Échap la termine.</translation>
    </message>
    <message>
        <source>Click the corners; Enter closes; Shift adds, Alt takes away.</source>
        <translation>Cliquez les sommets ; Entrée ferme ; Maj ajoute, Alt retire.</translation>
    </message>
    <message>
        <source>Click a label; Shift adds to the selection, Alt takes away.</source>
        <translation>Cliquez une étiquette ; Maj ajoute à la sélection, Alt en retire.</translation>
    </message>
    <message>
        <source>Draw around something; Shift adds, Alt takes away, Esc ends the selection.</source>
        <translation>Entourez quelque chose ; Maj ajoute, Alt retire, Échap termine la sélection.</translation>
    </message>
    <message>
        <source>Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps.</source>
        <translation>Glissez pour déplacer, les coins pour l&apos;échelle, le bouton pour tourner ; Maj : droit, libre, par pas.</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>Options d&apos;outil</translation>
    </message>
    <message>
        <source>Only what is connected with the click</source>
        <translation>Seulement ce qui touche le point cliqué</translation>
    </message>
    <message>
        <source>Palette under the pen</source>
        <translation>Palette sous le stylet</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>Turn of the view</source>
        <translation>Rotation de la vue</translation>
    </message>
    <message>
        <source>Brush size in pixels</source>
        <translation>Taille du pinceau en pixels</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>Pression du stylet</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Stabilisateur</translation>
    </message>
    <message>
        <source>Stabiliser: smoother strokes that lag behind the pen</source>
        <translation>Stabilisateur : traits plus lisses, en retard sur le stylet</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation>Zone contiguë</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Tous les calques</translation>
    </message>
    <message>
        <source>Fill the region that all layers show together</source>
        <translation>Remplir la région que montrent tous les calques ensemble</translation>
    </message>
    <message>
        <source>Choose what to paint</source>
        <translation>Choisissez quoi peindre</translation>
    </message>
    <message>
        <source>Sky, mountain, water: click a label, or press its number key.</source>
        <translation>Ciel, montagne, eau : cliquez une étiquette, ou pressez son chiffre.</translation>
    </message>
    <message>
        <source>Paint it roughly</source>
        <translation>Peignez grossièrement</translation>
    </message>
    <message>
        <source>Drag on the canvas. Blobs are enough; the brush&apos;s size is in the bar above.</source>
        <translation>Glissez sur la toile. Des taches suffisent ; la taille du pinceau est dans la barre du haut.</translation>
    </message>
    <message>
        <source>Watch the landscape</source>
        <translation>Regardez le paysage</translation>
    </message>
    <message>
        <source>The picture follows your brush. Ctrl+Z takes anything back.</source>
        <translation>L&apos;image suit votre pinceau. Ctrl+Z annule tout.</translation>
    </message>
    <message>
        <source>Change the light</source>
        <translation>Changez la lumière</translation>
    </message>
    <message>
        <source>Click a style picture for another light or season, or roll the dice.</source>
        <translation>Cliquez une image de style pour une autre lumière ou saison, ou lancez le dé.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} sur {count}</translation>
    </message>
    <message>
        <source>Start painting</source>
        <translation>Commencer à peindre</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>Neuf autres</translation>
    </message>
    <message>
        <source>Throw the dice again</source>
        <translation>Relancer les dés</translation>
    </message>
    <message>
        <source>Export all...</source>
        <translation>Tout exporter...</translation>
    </message>
    <message>
        <source>Paint all nine at the document&apos;s size, one PNG file each</source>
        <translation>Peindre les neuf à la taille du document, un fichier PNG chacune</translation>
    </message>
    <message>
        <source>Click a picture to paint on in its style.</source>
        <translation>Cliquez une image pour continuer dans son style.</translation>
    </message>
    <message>
        <source>It takes the place of the mix and its regions; Undo brings them back.</source>
        <translation>Il remplace le mélange et ses zones ; Annuler les ramène.</translation>
    </message>
    <message>
        <source>Export all variations</source>
        <translation>Exporter toutes les variantes</translation>
    </message>
    <message>
        <source>(did you mean {word}?)</source>
        <translation>(vouliez-vous dire {word} ?)</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>Le dossier {folder} est inutilisable : {why}.</translation>
    </message>
    <message>
        <source>You have no home folder; set HOME to a folder where settings and work in hand can be kept.</source>
        <translation>Vous n’avez pas de dossier personnel ; indiquez dans HOME un dossier où garder les réglages et le travail en cours.</translation>
    </message>
    <message>
        <source>No work is lost.</source>
        <translation>Aucun travail n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Sky from this picture</source>
        <translation>Ciel de cette image</translation>
    </message>
    <message>
        <source>Mountains and rocks from this picture</source>
        <translation>Montagnes et rochers de cette image</translation>
    </message>
    <message>
        <source>Ground from this picture</source>
        <translation>Sol de cette image</translation>
    </message>
    <message>
        <source>Water from this picture</source>
        <translation>Eau de cette image</translation>
    </message>
    <message>
        <source>Plants from this picture</source>
        <translation>Plantes de cette image</translation>
    </message>
    <message>
        <source>Only “{label}” from this picture</source>
        <translation>Seulement « {label} » de cette image</translation>
    </message>
    <message>
        <source>PySide6 {pyside} crashes with Python {python} after a few strokes; install another one: pip install &quot;PySide6-Essentials!={pyside}&quot;.</source>
        <translation>PySide6 {pyside} plante avec Python {python} après quelques traits ; installez une autre version : pip install &quot;PySide6-Essentials!={pyside}&quot;.</translation>
    </message>
    <message>
        <source>The model has changed; please export again.</source>
        <translation>Le modèle a changé ; veuillez exporter à nouveau.</translation>
    </message>
    <message>
        <source>The painter broke down twice over this; the computer may lack memory.</source>
        <translation>Le peintre a échoué deux fois sur cette image ; l&apos;ordinateur manque peut-être de mémoire.</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>Ouvrir la palette</translation>
    </message>
    <message>
        <source>Pick the label</source>
        <translation>Prélever l’étiquette</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Aucune action</translation>
    </message>
    <message>
        <source>Settings are not remembered: {why}</source>
        <translation>Les réglages ne sont pas retenus : {why}</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>la mémoire ne suffit pas</translation>
    </message>
    <message>
        <source>something unexpected went wrong</source>
        <translation>un problème inattendu s’est produit</translation>
    </message>
    <message>
        <source>“{name}” numbers its labels or names its folders in a way of its own.</source>
        <translation>« {name} » numérote ses étiquettes ou nomme ses dossiers à sa façon.</translation>
    </message>
    <message>
        <source>The labels of “{name}” cannot be used: {why}</source>
        <translation>Les étiquettes de « {name} » sont inutilisables : {why}</translation>
    </message>
    <message>
        <source>{file} lists no labels.</source>
        <translation>{file} ne cite aucune étiquette.</translation>
    </message>
    <message>
        <source>“{name}” is no photo set: it holds no {file}.</source>
        <translation>« {name} » n&apos;est pas un jeu de photos : il n&apos;y a pas de {file}.</translation>
    </message>
    <message>
        <source>{file} of “{name}” cannot be read: {why}.</source>
        <translation>{file} de « {name} » ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>It holds labels that the set does not have.</source>
        <translation>Elle contient des étiquettes que le jeu n&apos;a pas.</translation>
    </message>
    <message>
        <source>It has {found} pixels and its photo {expected}.</source>
        <translation>Elle a {found} pixels et sa photo {expected}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>Une étiquette ne peut pas être fusionnée avec elle-même.</translation>
    </message>
    <message>
        <source>A label cannot be called that: {why}.</source>
        <translation>Une étiquette ne peut pas porter ce nom : {why}.</translation>
    </message>
    <message>
        <source>Every label needs a name.</source>
        <translation>Chaque étiquette doit avoir un nom.</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>Deux étiquettes portent le nom « {name} ».</translation>
    </message>
    <message>
        <source>A label set has 1 to {count} labels.</source>
        <translation>Un jeu d&apos;étiquettes en compte de 1 à {count}.</translation>
    </message>
    <message>
        <source>“{name}” exists already; choose a new folder.</source>
        <translation>« {name} » existe déjà ; choisissez un nouveau dossier.</translation>
    </message>
    <message>
        <source>A set lies beside its photos, or directly in their folder.</source>
        <translation>Un jeu se trouve à côté de ses photos, ou directement dans leur dossier.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>Il n&apos;y a pas de dossier « {name} ».</translation>
    </message>
    <message>
        <source>“{name}” holds no label map of any of these photos.</source>
        <translation>« {name} » ne contient de carte d&apos;étiquettes pour aucune de ces photos.</translation>
    </message>
    <message>
        <source>“{name}” shows too many colours to be a label map.</source>
        <translation>« {name} » montre trop de couleurs pour une carte d&apos;étiquettes.</translation>
    </message>
    <message>
        <source>A label of the set is called like a colour.</source>
        <translation>Une étiquette du jeu porte le nom d&apos;une couleur.</translation>
    </message>
    <message>
        <source>Its label map has other proportions than the photo.</source>
        <translation>Sa carte d&apos;étiquettes n&apos;a pas les proportions de la photo.</translation>
    </message>
    <message>
        <source>The list of photos ({file}) of “{name}” is damaged.</source>
        <translation>La liste des photos ({file}) de « {name} » est abîmée.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}”.</source>
        <translation>Il n&apos;y a aucune photo dans « {name} ».</translation>
    </message>
    <message>
        <source>It is too small to be labelled, or too narrow.</source>
        <translation>Elle est trop petite pour être étiquetée, ou trop étroite.</translation>
    </message>
    <message>
        <source>The set is not here any more. Bring it back, or open it where it is now.</source>
        <translation>Le jeu n&apos;est plus ici. Remettez-le en place, ou ouvrez-le là où il se trouve.</translation>
    </message>
    <message>
        <source>The file cannot be deleted: {why}.</source>
        <translation>Le fichier ne peut pas être supprimé : {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be written to: {why}.</source>
        <translation>Impossible d&apos;écrire dans le dossier : {why}.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window.</source>
        <translation>« {name} » est ouvert dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>The change of labels cannot be finished: {why}.</source>
        <translation>Le changement d&apos;étiquettes ne peut pas être achevé : {why}.</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {why}.</source>
        <translation>L&apos;entraînement ne peut pas être supprimé : {why}.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read: {why}.</source>
        <translation>Le dossier « {name} » ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).</source>
        <translation>Il n&apos;y a aucune photo dans « {name} » (JPEG, PNG, TIFF, WebP, BMP ou HEIC).</translation>
    </message>
    <message>
        <source>A set has at most {count} photos.</source>
        <translation>Un jeu compte au plus {count} photos.</translation>
    </message>
    <message>
        <source>Finish at least two photos; twenty are a good beginning.</source>
        <translation>Terminez au moins deux photos ; vingt sont un bon début.</translation>
    </message>
    <message>
        <source>So few photos give a taste of their light and colours, and are soon known by heart.</source>
        <translation>Si peu de photos donnent un avant-goût de leur lumière, et sont vite sues par cœur.</translation>
    </message>
    <message>
        <source>Enough for a model that paints places like these; more variety makes it surer.</source>
        <translation>Assez pour un modèle qui peint des lieux comme ceux-ci ; plus de variété le rend plus sûr.</translation>
    </message>
    <message>
        <source>Enough for a model of its own character.</source>
        <translation>Assez pour un modèle qui a son propre caractère.</translation>
    </message>
    <message>
        <source>Without a model to begin with, it takes many hours to look like anything.</source>
        <translation>Sans modèle de départ, il faut des heures avant de reconnaître quoi que ce soit.</translation>
    </message>
    <message>
        <source>A few more finished photos tell which labels are rare.</source>
        <translation>Encore quelques photos terminées diront quelles étiquettes sont rares.</translation>
    </message>
    <message>
        <source>Still rare, so hardly learned: {labels}</source>
        <translation>Encore rares, donc à peine apprises : {labels}</translation>
    </message>
    <message>
        <source>Every label occurs often enough to be learned.</source>
        <translation>Chaque étiquette apparaît assez souvent pour être apprise.</translation>
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
        <translation>Étiquettes du jeu</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Begins like</source>
        <translation>Commence comme</translation>
    </message>
    <message>
        <source>What a new model takes for it at first, and what others suggest for it</source>
        <translation>Ce qu&apos;un nouveau modèle y voit d&apos;abord, et ce que d&apos;autres suggèrent pour elle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Colour...</source>
        <translation>Couleur...</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Changer les étiquettes</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>D&apos;après son nom</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>étiquette {number}</translation>
    </message>
    <message>
        <source>“{name}” becomes unknown; finished photos that show it: {count}.</source>
        <translation>« {name} » devient inconnu ; photos terminées concernées : {count}.</translation>
    </message>
    <message>
        <source>“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.</source>
        <translation>« {name} » devient « {other} » partout ; photos terminées concernées : {count}.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choisir...</translation>
    </message>
    <message>
        <source>New photo set</source>
        <translation>Nouveau jeu de photos</translation>
    </message>
    <message>
        <source>Labels of my own</source>
        <translation>Mes propres étiquettes</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>Un nom par ligne</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Dossier de photos</translation>
    </message>
    <message>
        <source>Save the set in</source>
        <translation>Enregistrer le jeu dans</translation>
    </message>
    <message>
        <source>Folder of the set</source>
        <translation>Dossier du jeu</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Parcourir...</translation>
    </message>
    <message>
        <source>my photo set</source>
        <translation>mon jeu de photos</translation>
    </message>
    <message>
        <source>{name} set</source>
        <translation>{name} jeu</translation>
    </message>
    <message>
        <source>Photos found: {count}. They stay as they are, the set gets copies.</source>
        <translation>Photos trouvées : {count}. Elles restent intactes, le jeu reçoit des copies.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Photos to show</source>
        <translation>Photos à afficher</translation>
    </message>
    <message>
        <source>Share of the photos that is done</source>
        <translation>Part des photos terminées</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} sur {count} terminées</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>Baguette</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixels</translation>
    </message>
    <message>
        <source>Object in a box</source>
        <translation>Objet dans un cadre</translation>
    </message>
    <message>
        <source>Thing under a click</source>
        <translation>Chose sous le clic</translation>
    </message>
    <message>
        <source>Click a colour; the wheel says how much it may differ.</source>
        <translation>Cliquez une couleur ; la molette dit de combien elle peut s&apos;écarter.</translation>
    </message>
    <message>
        <source>Paint; the pieces of the photo that you touch are filled.</source>
        <translation>Peignez ; les morceaux de photo touchés sont remplis.</translation>
    </message>
    <message>
        <source>Drag a box around one object; it is found and filled.</source>
        <translation>Tracez un cadre autour d’un objet ; il est trouvé et rempli.</translation>
    </message>
    <message>
        <source>Click a thing; a model of your own finds and fills it (Set &gt; Model for clicks).</source>
        <translation>Cliquez sur une chose ; un modèle à vous la trouve et la remplit (Jeu &gt; Modèle pour les clics).</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Nothing stands out in this box; draw it closer around.</source>
        <translation>Rien ne ressort dans ce cadre ; tracez-le plus serré.</translation>
    </message>
    <message>
        <source>Choose a model first: Set &gt; Model for clicks.</source>
        <translation>Choisissez d&apos;abord un modèle : Jeu &gt; Modèle pour les clics.</translation>
    </message>
    <message>
        <source>New photo set...</source>
        <translation>Nouveau jeu de photos...</translation>
    </message>
    <message>
        <source>Open photo set...</source>
        <translation>Ouvrir un jeu de photos...</translation>
    </message>
    <message>
        <source>Open photo set</source>
        <translation>Ouvrir un jeu de photos</translation>
    </message>
    <message>
        <source>{why} Copy the photos and label maps in it into “{name}”?</source>
        <translation>{why} Copier ses photos et cartes d&apos;étiquettes dans « {name} » ?</translation>
    </message>
    <message>
        <source>Snap and view</source>
        <translation>Accrochage et affichage</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover</source>
        <translation>À quel point les étiquettes couvrent la photo</translation>
    </message>
    <message>
        <source>How much of the photo the labels cover; hold H for the photo alone</source>
        <translation>À quel point les étiquettes couvrent la photo ; maintenez H pour la photo seule</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contours</translation>
    </message>
    <message>
        <source>Only the outlines of the labels ({key})</source>
        <translation>Seulement les contours des étiquettes ({key})</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>How much colours may differ</source>
        <translation>De combien les couleurs peuvent s&apos;écarter</translation>
    </message>
    <message>
        <source>No photo is empty.</source>
        <translation>Aucune photo n&apos;est vide.</translation>
    </message>
    <message>
        <source>Suggestions are under way already.</source>
        <translation>Des suggestions sont déjà en cours.</translation>
    </message>
    <message>
        <source>No model here can turn photos into label maps.</source>
        <translation>Aucun modèle ici ne peut transformer des photos en cartes d’étiquettes.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>The trainer cannot be started: {why}.</source>
        <translation>Le programme d&apos;entraînement ne peut pas démarrer : {why}.</translation>
    </message>
    <message>
        <source>No model file could be made.</source>
        <translation>Aucun fichier de modèle n&apos;a pu être créé.</translation>
    </message>
    <message>
        <source>The pace could not be measured.</source>
        <translation>L&apos;allure n&apos;a pas pu être mesurée.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>L&apos;image n&apos;a pas pu être peinte.</translation>
    </message>
    <message>
        <source>No copy could be made.</source>
        <translation>Aucune copie n&apos;a pu être faite.</translation>
    </message>
    <message>
        <source>The model “{name}” knows nothing of a horizon.</source>
        <translation>Le modèle « {name} » ne connaît pas d&apos;horizon.</translation>
    </message>
    <message>
        <source>A picture that repeats upwards has no horizon.</source>
        <translation>Une image qui se répète vers le haut n&apos;a pas d&apos;horizon.</translation>
    </message>
    <message>
        <source>The horizon, where you put it. Double-click: found by itself again</source>
        <translation>L&apos;horizon, là où vous l&apos;avez mis. Double-clic : trouvé de nouveau automatiquement</translation>
    </message>
    <message>
        <source>The horizon, found by itself. Drag it where you want it</source>
        <translation>L&apos;horizon, trouvé automatiquement. Faites-le glisser où vous voulez</translation>
    </message>
    <message>
        <source>Show the horizon over the labels, to drag it</source>
        <translation>Afficher l&apos;horizon sur les étiquettes, pour le déplacer</translation>
    </message>
    <message>
        <source>Horizon found by itself</source>
        <translation>Horizon trouvé automatiquement</translation>
    </message>
    <message>
        <source>The model finds the horizon; off: it stays where it is</source>
        <translation>Le modèle trouve l&apos;horizon ; désactivé : il reste où il est</translation>
    </message>
    <message>
        <source>The self-test failed: {what} took too long.</source>
        <translation>L’autotest a échoué : {what} a duré trop longtemps.</translation>
    </message>
    <message>
        <source>The self-test failed: {what}</source>
        <translation>L’autotest a échoué : {what}</translation>
    </message>
    <message>
        <source>Check of the set</source>
        <translation>Vérification du jeu</translation>
    </message>
    <message>
        <source>What the trainer says</source>
        <translation>Ce que dit le programme d&apos;entraînement</translation>
    </message>
    <message>
        <source>All is well; this set can be trained on.</source>
        <translation>Tout va bien ; ce jeu peut servir à l’entraînement.</translation>
    </message>
    <message>
        <source>A double click opens the photo that a sentence speaks of.</source>
        <translation>Un double clic ouvre la photo dont parle une phrase.</translation>
    </message>
    <message>
        <source>The mask has another size than {file}.</source>
        <translation>Le masque n&apos;a pas la taille de {file}.</translation>
    </message>
    <message>
        <source>An area of {photo} is incomplete.</source>
        <translation>Une surface de {photo} est incomplète.</translation>
    </message>
    <message>
        <source>An area of {photo} cannot be drawn: {why}.</source>
        <translation>Une surface de {photo} ne peut pas être dessinée : {why}.</translation>
    </message>
    <message>
        <source>A category has no id or no name.</source>
        <translation>Une catégorie n&apos;a pas de numéro ou pas de nom.</translation>
    </message>
    <message>
        <source>A picture or an annotation is incomplete.</source>
        <translation>Une image ou une annotation est incomplète.</translation>
    </message>
    <message>
        <source>its run lengths are those of a picture of another size</source>
        <translation>ses longueurs de plages sont celles d&apos;une image d&apos;une autre taille</translation>
    </message>
    <message>
        <source>A shape is incomplete.</source>
        <translation>Une forme est incomplète.</translation>
    </message>
    <message>
        <source>A shape cannot be drawn: {why}.</source>
        <translation>Une forme ne peut pas être dessinée : {why}.</translation>
    </message>
    <message>
        <source>its mask is too large</source>
        <translation>son masque est trop grand</translation>
    </message>
    <message>
        <source>its mask is damaged</source>
        <translation>son masque est endommagé</translation>
    </message>
    <message>
        <source>A picture or a segment is incomplete.</source>
        <translation>Une image ou un segment est incomplet.</translation>
    </message>
    <message>
        <source>its run lengths do not fill the picture</source>
        <translation>ses longueurs de plages ne remplissent pas l&apos;image</translation>
    </message>
    <message>
        <source>its run lengths are damaged</source>
        <translation>ses longueurs de plages sont endommagées</translation>
    </message>
    <message>
        <source>its run lengths break off</source>
        <translation>ses longueurs de plages s&apos;interrompent</translation>
    </message>
    <message>
        <source>its points are no pairs of numbers</source>
        <translation>ses points ne sont pas des paires de nombres</translation>
    </message>
    <message>
        <source>its points lie outside of every picture</source>
        <translation>ses points sont hors de toute image</translation>
    </message>
    <message>
        <source>it does not tell the size of its picture</source>
        <translation>la taille de l&apos;image n&apos;est pas indiquée</translation>
    </message>
    <message>
        <source>its picture is too large; the limit is {count} million pixels</source>
        <translation>l&apos;image est trop grande ; la limite est de {count} millions de pixels</translation>
    </message>
    <message>
        <source>The list of labels cannot be read.</source>
        <translation>La liste des étiquettes ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Line {number} is not like “sky:70,130,180::”.</source>
        <translation>La ligne {number} n&apos;est pas comme « sky:70,130,180:: ».</translation>
    </message>
    <message>
        <source>The list names no labels.</source>
        <translation>La liste ne nomme aucune étiquette.</translation>
    </message>
    <message>
        <source>Two labels have the same name or colour.</source>
        <translation>Deux étiquettes ont le même nom ou la même couleur.</translation>
    </message>
    <message>
        <source>The list names {count} labels; the limit is {limit}.</source>
        <translation>La liste nomme {count} étiquettes ; la limite est {limit}.</translation>
    </message>
    <message>
        <source>Clicks on things need the package onnxruntime, which is not installed.</source>
        <translation>Les clics sur des choses demandent le paquet onnxruntime, qui n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>There is no file “{part}.onnx” in this folder; the model consists of two.</source>
        <translation>Il n&apos;y a pas de fichier « {part}.onnx » dans ce dossier ; le modèle en compte deux.</translation>
    </message>
    <message>
        <source>This is no model that answers clicks, or one of a kind that is not known here.</source>
        <translation>Ce n&apos;est pas un modèle qui répond aux clics, ou il est d&apos;un genre inconnu ici.</translation>
    </message>
    <message>
        <source>No photo is done yet.</source>
        <translation>Aucune photo n&apos;est encore terminée.</translation>
    </message>
    <message>
        <source>“{name}” holds something already; choose a new folder.</source>
        <translation>« {name} » contient déjà quelque chose ; choisissez un nouveau dossier.</translation>
    </message>
    <message>
        <source>Not even one step would fit into this time.</source>
        <translation>Pas même une étape ne tiendrait dans ce temps.</translation>
    </message>
    <message>
        <source>About {steps} steps; views of each photo: about {times}.</source>
        <translation>Environ {steps} étapes ; chaque photo est vue environ {times} fois.</translation>
    </message>
    <message>
        <source>That shows that all works, and changes next to nothing.</source>
        <translation>Cela montre que tout fonctionne et ne change presque rien.</translation>
    </message>
    <message>
        <source>That changes colours and light.</source>
        <translation>Cela change les couleurs et la lumière.</translation>
    </message>
    <message>
        <source>That takes on your places, part of the way.</source>
        <translation>Cela se rapproche de vos lieux, en partie.</translation>
    </message>
    <message>
        <source>That is the whole course.</source>
        <translation>C&apos;est le parcours entier.</translation>
    </message>
    <message>
        <source>It needs about {needed} GB of memory; {free} GB are free.</source>
        <translation>Il faut environ {needed} Go de mémoire ; {free} Go sont libres.</translation>
    </message>
    <message>
        <source>To fit, a step is done in {count} parts.</source>
        <translation>Pour que cela tienne, une étape se fait en {count} parties.</translation>
    </message>
    <message>
        <source>Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on Windows). When it has ended, bring {file} back and add it with Tools &gt; Models.</source>
        <translation>Installez GauGAN Desktop sur l&apos;autre ordinateur, décompressez-y ceci et lancez train.sh (train.bat sous Windows). À la fin, rapportez {file} et ajoutez-le avec Outils &gt; Modèles.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Printed width</source>
        <translation>Largeur imprimée</translation>
    </message>
    <message>
        <source>Printed height</source>
        <translation>Hauteur imprimée</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Comparer deux entraînements</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Your document appears here, as the two runs paint it.</source>
        <translation>Votre document apparaît ici, tel que les deux entraînements le peignent.</translation>
    </message>
    <message>
        <source>Your document, painted by two runs</source>
        <translation>Votre document, peint par deux entraînements</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Entraînement {number}</translation>
    </message>
    <message>
        <source>Run {number} paints...</source>
        <translation>L&apos;entraînement {number} peint...</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Exporter le modèle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Photos by</source>
        <translation>Photos de</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>This goes into the model and its card. The photos&apos; licences must allow it.</source>
        <translation>Cela figure dans le modèle et sur sa fiche. Les licences des photos doivent le permettre.</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Mon modèle</translation>
    </message>
    <message>
        <source>No model file could be made of the newest checkpoint; the next one comes.</source>
        <translation>Le dernier point de reprise n&apos;a pas donné de modèle ; le suivant viendra.</translation>
    </message>
    <message>
        <source>There is nothing yet that could be exported.</source>
        <translation>Il n&apos;y a encore rien à exporter.</translation>
    </message>
    <message>
        <source>Exported: {file}, and its card beside it</source>
        <translation>Exporté : {file}, avec sa fiche à côté</translation>
    </message>
    <message>
        <source>A run must have learned something first.</source>
        <translation>Il faut d&apos;abord qu&apos;un entraînement ait appris quelque chose.</translation>
    </message>
    <message>
        <source>The labeller could not learn.</source>
        <translation>L&apos;étiqueteur n&apos;a pas pu apprendre.</translation>
    </message>
    <message>
        <source>There must be two runs that have learned something.</source>
        <translation>Il faut deux entraînements qui ont appris quelque chose.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>La commande est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Set and command for another computer</source>
        <translation>Jeu et commande pour un autre ordinateur</translation>
    </message>
    <message>
        <source>Packed: {file}</source>
        <translation>Emballé : {file}</translation>
    </message>
    <message>
        <source>Divide between before and now</source>
        <translation>Limite entre avant et maintenant</translation>
    </message>
    <message>
        <source>Drag: before on the left, now on the right</source>
        <translation>Faites glisser : avant à gauche, maintenant à droite</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Bord doux</translation>
    </message>
    <message>
        <source>Density and soft edge: sparse trees in a meadow, bushes that thin out</source>
        <translation>Densité et bord doux : arbres épars dans un pré, buissons qui s&apos;éclaircissent</translation>
    </message>
    <message>
        <source>Density and soft edge</source>
        <translation>Densité et bord doux</translation>
    </message>
    <message>
        <source>Thirds</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Golden section</source>
        <translation>Nombre d&apos;or</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspective</translation>
    </message>
    <message>
        <source>Place of the label map</source>
        <translation>Place de la carte d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Drag the label map elsewhere; drag the right end for another size</source>
        <translation>Glissez la carte d&apos;étiquettes ailleurs ; glissez le bout droit pour changer sa taille</translation>
    </message>
    <message>
        <source>Float or dock “{panel}”</source>
        <translation>Détacher ou ancrer « {panel} »</translation>
    </message>
    <message>
        <source>Hide “{panel}”</source>
        <translation>Masquer « {panel} »</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symétrie</translation>
    </message>
    <message>
        <source>Axis of symmetry to the pen</source>
        <translation>Axe de symétrie au stylet</translation>
    </message>
    <message>
        <source>Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.</source>
        <translation>À droite : pression plus forte. En haut : pinceau plus grand. Glissez les deux poignées ; Suppr la redresse.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Keep this workspace...</source>
        <translation>Garder cet espace de travail...</translation>
    </message>
    <message>
        <source>Panels where they were at first</source>
        <translation>Panneaux comme au début</translation>
    </message>
    <message>
        <source>Keep this workspace</source>
        <translation>Garder cet espace de travail</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nom de l&apos;espace de travail</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Lines {first} and {second} name the same picture, {file}.</source>
        <translation>Les lignes {first} et {second} nomment la même image, {file}.</translation>
    </message>
    <message>
        <source>The list holds no jobs.</source>
        <translation>La liste ne contient aucune tâche.</translation>
    </message>
    <message>
        <source>A size is written like 768x512, not “{text}”.</source>
        <translation>Une taille s&apos;écrit comme 768x512, pas « {text} ».</translation>
    </message>
    <message>
        <source>The list is too large.</source>
        <translation>La liste est trop grande.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8.</source>
        <translation>Enregistrez la liste en CSV, codage UTF-8.</translation>
    </message>
    <message>
        <source>A list has at most {count} jobs.</source>
        <translation>Une liste a au plus {count} tâches.</translation>
    </message>
    <message>
        <source>The list is no readable CSV file.</source>
        <translation>La liste n&apos;est pas un fichier CSV lisible.</translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}; “file” is missing.</source>
        <translation>La première ligne nomme les colonnes : {columns} ; « file » manque.</translation>
    </message>
    <message>
        <source>There is no column “{name}”; these are known: {columns}.</source>
        <translation>Il n&apos;y a pas de colonne « {name} » ; colonnes connues : {columns}.</translation>
    </message>
    <message>
        <source>“file” is empty.</source>
        <translation>« file » est vide.</translation>
    </message>
    <message>
        <source>A picture has a style or a seed, not both.</source>
        <translation>Une image a un style ou une graine, pas les deux.</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}, not “{text}”.</source>
        <translation>Une graine est un nombre entier de 0 à {most}, pas « {text} ».</translation>
    </message>
    <message>
        <source>This file is there already, and not from this batch. Choose another name.</source>
        <translation>Ce fichier existe déjà et ne vient pas de ce lot. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The paint-over layer is hidden.</source>
        <translation>Le calque de retouche est masqué.</translation>
    </message>
    <message>
        <source>New paint-over layer</source>
        <translation>Nouveau calque de retouche</translation>
    </message>
    <message>
        <source>The file holds no flattened picture.</source>
        <translation>Le fichier ne contient pas d&apos;image aplatie.</translation>
    </message>
    <message>
        <source>The file is damaged, or not written to its end.</source>
        <translation>Le fichier est abîmé ou n&apos;est pas écrit jusqu&apos;au bout.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>L&apos;image est trop grande.</translation>
    </message>
    <message>
        <source>The file holds no flattened picture. Save it so that other programs can open it.</source>
        <translation>Le fichier ne contient pas d&apos;image aplatie. Enregistrez-le de façon que d&apos;autres programmes puissent l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n&apos;existe pas.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>Le dossier ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Peint</translation>
    </message>
    <message>
        <source>Being painted...</source>
        <translation>Peinture en cours...</translation>
    </message>
    <message>
        <source>{done} of {count} pictures are painted</source>
        <translation>{done} images sur {count} sont peintes</translation>
    </message>
    <message>
        <source>The batch ended early; start it again to go on.</source>
        <translation>Le lot s&apos;est arrêté trop tôt ; démarrez-le de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>The painting process cannot be started.</source>
        <translation>Le processus de peinture ne peut pas être démarré.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
    <message>
        <source>Watching {folder}; pictures go to “painted” in it</source>
        <translation>Surveillance de {folder} ; les images vont dans son dossier « painted »</translation>
    </message>
    <message>
        <source>Painted {file}</source>
        <translation>{file} : peint</translation>
    </message>
    <message>
        <source>New texture for the label</source>
        <translation>Nouvelle texture pour l’étiquette</translation>
    </message>
    <message>
        <source>This label again, the rest new</source>
        <translation>Cette étiquette encore, le reste à neuf</translation>
    </message>
    <message>
        <source>Lock texture of the label</source>
        <translation>Verrouiller la texture de l’étiquette</translation>
    </message>
    <message>
        <source>The texture of “{label}” is locked.</source>
        <translation>La texture de « {label} » est verrouillée.</translation>
    </message>
    <message>
        <source>New texture</source>
        <translation>Nouvelle texture</translation>
    </message>
    <message>
        <source>This again, the rest new</source>
        <translation>Ceci encore, le reste à neuf</translation>
    </message>
    <message>
        <source>Lock texture</source>
        <translation>Verrouiller la texture</translation>
    </message>
    <message>
        <source>Unlock texture</source>
        <translation>Déverrouiller la texture</translation>
    </message>
    <message>
        <source>Ctrl and a click on the picture say where to copy from.</source>
        <translation>Ctrl et un clic sur l&apos;image disent d&apos;où copier.</translation>
    </message>
    <message>
        <source>There is no picture yet to copy from.</source>
        <translation>Il n&apos;y a pas encore d&apos;image d&apos;où copier.</translation>
    </message>
    <message>
        <source>Paint a few strokes; then a suggestion for the rest appears.</source>
        <translation>Peignez quelques traits ; une suggestion pour le reste apparaîtra alors.</translation>
    </message>
    <message>
        <source>Finish my map</source>
        <translation>Terminer ma carte</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Axis of symmetry</source>
        <translation>Axe de symétrie</translation>
    </message>
    <message>
        <source>The axis of symmetry. Drag it; double-click: to the middle</source>
        <translation>L’axe de symétrie. Faites-le glisser ; double-clic : au milieu</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>Suggérer le reste</translation>
    </message>
    <message>
        <source>Suggest the whole map</source>
        <translation>Suggérer toute la carte</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Prendre la suggestion</translation>
    </message>
    <message>
        <source>Also the key that hides the panels, while a suggestion is shown</source>
        <translation>Aussi la touche qui masque les panneaux, tant qu’une suggestion est affichée</translation>
    </message>
    <message>
        <source>Another suggestion</source>
        <translation>Autre suggestion</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>Laisser la suggestion</translation>
    </message>
    <message>
        <source>Paint over the picture</source>
        <translation>Peindre sur l&apos;image</translation>
    </message>
    <message>
        <source>Clone from the picture</source>
        <translation>Cloner depuis l&apos;image</translation>
    </message>
    <message>
        <source>Colour above the picture, or labels again</source>
        <translation>De la couleur sur l&apos;image, ou de nouveau des étiquettes</translation>
    </message>
    <message>
        <source>Delete the paint-over layer</source>
        <translation>Supprimer le calque de retouche</translation>
    </message>
    <message>
        <source>It keeps its texture and style whatever is rolled or chosen for the others</source>
        <translation>Elle garde sa texture et son style, quoi qu’on tire ou choisisse pour les autres</translation>
    </message>
    <message>
        <source>This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16.</source>
        <translation>Ce profil n&apos;existe qu&apos;en 8 bits par canal ; sRGB, Display P3 et Adobe RGB aussi en 16.</translation>
    </message>
    <message>
        <source>The file is too large for a colour profile.</source>
        <translation>Le fichier est trop volumineux pour un profil de couleurs.</translation>
    </message>
    <message>
        <source>This is no colour profile of a printer or a screen.</source>
        <translation>Ce n’est pas un profil de couleurs d’imprimante ou d’écran.</translation>
    </message>
    <message>
        <source>This profile does not tell what its colours look like.</source>
        <translation>Ce profil ne dit pas à quoi ressemblent ses couleurs.</translation>
    </message>
    <message>
        <source>HDR panoramas are saved as .exr or .hdr.</source>
        <translation>Les panoramas HDR s’enregistrent en .exr ou .hdr.</translation>
    </message>
    <message>
        <source>OpenEXR files need the Python package OpenEXR, which is not installed.</source>
        <translation>Les fichiers OpenEXR demandent le paquet Python OpenEXR, qui n’est pas installé.</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Travelling avant</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Travelling arrière</translation>
    </message>
    <message>
        <source>Dolly: left to right</source>
        <translation>Travelling : de gauche à droite</translation>
    </message>
    <message>
        <source>Crane: up</source>
        <translation>Grue : vers le haut</translation>
    </message>
    <message>
        <source>Circle, without an end</source>
        <translation>Cercle, sans fin</translation>
    </message>
    <message>
        <source>Pan: the camera turns</source>
        <translation>Panoramique : la caméra tourne</translation>
    </message>
    <message>
        <source>Along a path drawn on the picture</source>
        <translation>Le long d’un chemin tracé sur l’image</translation>
    </message>
    <message>
        <source>Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.</source>
        <translation>Les plans s’enregistrent en .psd, .ora ou .exr, ou, sans extension, dans un dossier.</translation>
    </message>
    <message>
        <source>The plates cannot be written: {why}.</source>
        <translation>Impossible d’écrire les plans : {why}.</translation>
    </message>
    <message>
        <source>There is nothing to take apart: paint something first.</source>
        <translation>Il n’y a rien à décomposer : peignez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>There can be {count} plates at most; merge or hide some layers.</source>
        <translation>Il peut y avoir {count} plans au plus ; fusionnez ou masquez des calques.</translation>
    </message>
    <message>
        <source>Exported {file}; under this sky no sun is seen</source>
        <translation>{file} exporté ; sous ce ciel, on ne voit pas de soleil</translation>
    </message>
    <message>
        <source>HDR panorama</source>
        <translation>Panorama HDR</translation>
    </message>
    <message>
        <source>How bright the sun and the bright sky are; on the left as in the picture</source>
        <translation>La luminosité du soleil et du ciel clair ; à gauche, comme dans l’image</translation>
    </message>
    <message>
        <source>Equirectangular, 2:1</source>
        <translation>Équirectangulaire, 2:1</translation>
    </message>
    <message>
        <source>Cube, six faces below each other</source>
        <translation>Cube, six faces l’une sous l’autre</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Soleil</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Only panoramas: choose Image &gt; Seamless &gt; Left and right first.</source>
        <translation>Panoramas seulement : choisissez d’abord Image &gt; Sans raccord &gt; Gauche et droite.</translation>
    </message>
    <message>
        <source>Parallax film</source>
        <translation>Film en parallaxe</translation>
    </message>
    <message>
        <source>How far the camera moves; so much of each edge is cut off</source>
        <translation>L’amplitude du mouvement ; autant est coupé sur chaque bord</translation>
    </message>
    <message>
        <source>There and back, to be shown in a loop</source>
        <translation>Aller et retour, pour être lu en boucle</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Draw the path with the mouse or the arrow keys; Delete takes it away</source>
        <translation>Tracez le chemin à la souris ou avec les flèches ; Suppr l’efface</translation>
    </message>
    <message>
        <source>Choose a colour profile in File &gt; Export picture first.</source>
        <translation>Choisissez d’abord un profil de couleurs dans Fichier &gt; Exporter l’image.</translation>
    </message>
</context>
</TS>
