; The installer for one person, without an administrator's rights.
;   /S                    silent: install, or remove and keep the data
;   /S /REMOVEDATA        silent, of the uninstaller: remove the data as well
;   /D=FOLDER             another folder than %LOCALAPPDATA%\Programs\Convenor
; Called with -DFROM=…, -DOUT=…, -DNUMBER=… and -DVERSION=….

Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "Convenor"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Convenor"
InstallDirRegKey HKCU "Software\Convenor" "Folder"
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
BrandingText "Convenor ${VERSION}"

VIProductVersion "${NUMBER}.0"
VIAddVersionKey "ProductName" "Convenor"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${NUMBER}"
VIAddVersionKey "FileDescription" "Installs Convenor"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${FROM}/convenor.ico"
!define MUI_UNICON "${FROM}/convenor.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\convenor.exe"
!insertmacro MUI_PAGE_LICENSE "${FROM}/LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define CLASSES "Software\Classes"
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Convenor"

Section "Convenor"
	SetOutPath "$INSTDIR"
	File "${FROM}/convenor.exe"
	File "${FROM}/convenorctl.exe"
	File "${FROM}/LICENSE.txt"
	File "${FROM}/THIRD-PARTY-LICENCES.txt"
	WriteUninstaller "$INSTDIR\uninstall.exe"
	CreateShortCut "$SMPROGRAMS\Convenor.lnk" "$INSTDIR\convenor.exe"
	WriteRegStr HKCU "Software\Convenor" "Folder" "$INSTDIR"

	; Offered under "Open with" for .ics; what opens them by default stays as it is.
	WriteRegStr HKCU "${CLASSES}\Convenor.ics" "" "Calendar"
	WriteRegStr HKCU "${CLASSES}\Convenor.ics\DefaultIcon" "" "$INSTDIR\convenor.exe,0"
	WriteRegStr HKCU "${CLASSES}\Convenor.ics\shell\open\command" "" '"$INSTDIR\convenor.exe" "%1"'
	WriteRegStr HKCU "${CLASSES}\.ics\OpenWithProgids" "Convenor.ics" ""
	WriteRegStr HKCU "${CLASSES}\Applications\convenor.exe\SupportedTypes" ".ics" ""
	WriteRegStr HKCU "${CLASSES}\Applications\convenor.exe\shell\open\command" "" '"$INSTDIR\convenor.exe" "%1"'

	WriteRegStr HKCU "${REMOVAL}" "DisplayName" "Convenor"
	WriteRegStr HKCU "${REMOVAL}" "DisplayVersion" "${NUMBER}"
	WriteRegStr HKCU "${REMOVAL}" "DisplayIcon" "$INSTDIR\convenor.exe,0"
	WriteRegStr HKCU "${REMOVAL}" "Publisher" "Convenor"
	WriteRegStr HKCU "${REMOVAL}" "InstallLocation" "$INSTDIR"
	WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
	WriteRegStr HKCU "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
	WriteRegDWORD HKCU "${REMOVAL}" "NoModify" 1
	WriteRegDWORD HKCU "${REMOVAL}" "NoRepair" 1
	${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
	WriteRegDWORD HKCU "${REMOVAL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
	Delete "$INSTDIR\convenor.exe"
	Delete "$INSTDIR\convenorctl.exe"
	Delete "$INSTDIR\LICENSE.txt"
	Delete "$INSTDIR\THIRD-PARTY-LICENCES.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\Convenor.lnk"
	DeleteRegValue HKCU "${CLASSES}\.ics\OpenWithProgids" "Convenor.ics"
	DeleteRegKey HKCU "${CLASSES}\Convenor.ics"
	DeleteRegKey HKCU "${CLASSES}\Applications\convenor.exe"
	DeleteRegKey HKCU "${REMOVAL}"
	DeleteRegKey HKCU "Software\Convenor"

	; The council's year is kept unless somebody says otherwise; silence is no such saying.
	${GetParameters} $0
	ClearErrors
	${GetOptions} $0 "/REMOVEDATA" $1
	IfErrors 0 remove
	MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
		"Remove the calendars, decisions and backups that Convenor keeps for you as well? This cannot be undone." \
		/SD IDNO IDYES remove
	Goto kept
remove:
	RMDir /r "$LOCALAPPDATA\Convenor"
	RMDir /r "$APPDATA\fyne\uk.convenor.Convenor"
kept:
SectionEnd
