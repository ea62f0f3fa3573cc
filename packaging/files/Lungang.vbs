' Opens the workbench without a console window; a double-click is enough.
' What goes wrong is shown in a window: cmd.exe writes it to a file, in UTF-8.
Option Explicit
Dim shell, files, home, said, code, text, stream
Set shell = CreateObject("WScript.Shell")
Set files = CreateObject("Scripting.FileSystemObject")
home = files.GetParentFolderName(WScript.ScriptFullName)
said = files.BuildPath(files.GetSpecialFolder(2), files.GetTempName())
' A shared folder (\\server\...) cannot be the current folder of cmd.exe.
shell.CurrentDirectory = files.GetSpecialFolder(2)
code = shell.Run("cmd.exe /d /s /c """"" & home & "\lungang.cmd"" open >""" & said & """ 2>&1""", 0, True)
If code <> 0 Then
  text = "Lungang: " & code
  If files.FileExists(said) Then
    If files.GetFile(said).Size > 0 Then
      Set stream = CreateObject("ADODB.Stream")
      stream.Type = 2
      stream.Charset = "utf-8"
      stream.Open
      stream.LoadFromFile said
      text = stream.ReadText
      stream.Close
    End If
  End If
  MsgBox text, 48, "Lungang"
End If
If files.FileExists(said) Then files.DeleteFile said
WScript.Quit code
