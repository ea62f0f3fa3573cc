; For one user, who need be no administrator; 64 bits, as the runtime is.
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
RequestExecutionLevel user
Name "Lungang @VERSION@"
OutFile "@OUT@"
InstallDir "$LOCALAPPDATA\Programs\Lungang"
InstallDirRegKey HKCU "Software\Lungang" "Folder"
ManifestDPIAware true
XPStyle on

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lungang"

LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\SimpChinese.nlf"
LangString SHORTCUT ${LANG_ENGLISH} "Lungang"
LangString SHORTCUT ${LANG_SIMPCHINESE} "轮岗"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
@FILES@  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Lungang" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Lungang 轮岗"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "@VERSION@"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" @KILOBYTES@
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  CreateShortCut "$SMPROGRAMS\$(SHORTCUT).lnk" "$INSTDIR\runtime\bin\javaw.exe" '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$INSTDIR\lib\lungang.jar" open'
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\$(SHORTCUT).lnk"
@REMOVED@  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Lungang"
SectionEnd
