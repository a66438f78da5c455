; Inno Setup 6: an installer for one user or all, of the folder that PyInstaller built.
;   iscc /DVersion=0.1.0 /DBundle=..\..\dist\gaugan-desktop packaging\windows\gaugan.iss
; vc_redist.x64.exe, Microsoft's runtime that torch needs, lies beside this file; its licence lets it be passed on.
#ifndef Version
  #error Call with /DVersion=
#endif
#ifndef Bundle
  #define Bundle "..\..\dist\gaugan-desktop"
#endif

[Setup]
AppId={{6E0B9C1E-3F0A-4B63-9E57-7B0B3C0E5D11}
AppName=GauGAN Desktop
AppVersion={#Version}
DefaultDirName={autopf}\GauGAN Desktop
DefaultGroupName=GauGAN Desktop
PrivilegesRequiredOverridesAllowed=dialog
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=gaugan-desktop-{#Version}-setup
SetupIconFile=..\..\build\icons\app.ico
UninstallDisplayIcon={app}\gaugan-desktop.exe
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "vc_redist.x64.exe"; DestDir: "{tmp}"; Flags: deleteafterinstall

[Icons]
Name: "{group}\GauGAN Desktop"; Filename: "{app}\gaugan-desktop.exe"
Name: "{group}\GauGAN Desktop (safe mode)"; Filename: "{app}\gaugan-desktop.exe"; Parameters: "--safe-mode"

[Registry]
Root: HKA; Subkey: "Software\Classes\.gaugan"; ValueType: string; ValueData: "GauganDesktop.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\GauganDesktop.Project"; ValueType: string; ValueData: "GauGAN Desktop project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\GauganDesktop.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\gaugan-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\GauganDesktop.Project\shell\open\command"; ValueType: string; ValueData: """{app}\gaugan-desktop.exe"" ""%1"""

[Run]
Filename: "{tmp}\vc_redist.x64.exe"; Parameters: "/install /quiet /norestart"; Flags: waituntilterminated; Check: IsAdminInstallMode
Filename: "{app}\gaugan-desktop.exe"; Flags: nowait postinstall skipifsilent; Description: "GauGAN Desktop"
