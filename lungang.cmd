@echo off
rem Starts Lungang on Windows. From its sources, builds it on first use and after they were pulled.
rem
rem   LUNGANG_JAVA_HOME  the JDK to use (17 or later), instead of the program's own runtime or the
rem                      newest JDK that is found
rem   LUNGANG_JAVA_OPTS  options for the Java machine, e.g. -Xmx4g

setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
rem What was unpacked or installed has the program in lib, and perhaps a runtime of its own.
set "PACKED=yes"
set "JAR=%HERE%lib\lungang.jar"
if not exist "%JAR%" set "PACKED="
if not defined PACKED set "JAR=%HERE%target\lungang.jar"
set "BEST="
set "BEST_RANK=0"

rem Chinese needs UTF-8 on the console; what was set before comes back at the end.
set "CODEPAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "CODEPAGE=%%p"
if defined CODEPAGE set "CODEPAGE=%CODEPAGE: =%"
chcp 65001 >nul

rem --- a JDK: the newest by its release file ---

if defined LUNGANG_JAVA_HOME (
  call :consider "%LUNGANG_JAVA_HOME%"
) else if exist "%HERE%runtime\bin\java.exe" (
  call :consider "%HERE%runtime"
) else (
  if defined JAVA_HOME call :consider "%JAVA_HOME%"
  for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
  for %%b in (
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks"
  ) do if exist %%b for /d %%j in ("%%~b\*") do call :consider "%%~j"
)
if not defined BEST (
  echo lungang: No JDK 17 or later was found. Install one, e.g. from https://adoptium.net, or set LUNGANG_JAVA_HOME to it. 1>&2
  echo lungang: 未找到 JDK 17 或更高版本。请先安装（例如 https://adoptium.net），或将 LUNGANG_JAVA_HOME 指向其目录。 1>&2
  set "CODE=1"
  goto :end
)

rem --- the program: built when it is missing, or older than the last pull or commit ---

if defined PACKED goto :run
set "STALE="
if not exist "%JAR%" set "STALE=yes"
if not defined STALE if exist "%HERE%.git\logs\HEAD" (
  for /f "delims=" %%n in ('xcopy /d /l /y "%HERE%.git\logs\HEAD" "%JAR%*" 2^>nul ^| findstr /b /c:"1 "') do set "STALE=yes"
)
if not defined STALE goto :run
where mvn >nul 2>nul
if errorlevel 1 (
  echo lungang: Maven ^(mvn^) was not found; it is needed once, to build the program. Install it from https://maven.apache.org. 1>&2
  echo lungang: 未找到 Maven（mvn）。首次使用需要用它构建程序，请先安装（https://maven.apache.org）。 1>&2
  set "CODE=1"
  goto :end
)
echo lungang: Building the program ... 正在构建程序…… 1>&2
pushd "%HERE%"
set "CALLERS_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%BEST%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true -P "!error-prone" package 1>&2
set "BUILD=%ERRORLEVEL%"
set "JAVA_HOME=%CALLERS_JAVA_HOME%"
popd
if not "%BUILD%"=="0" (
  echo lungang: The build failed; see the messages above. 构建失败，请看上面的提示。 1>&2
  set "CODE=1"
  goto :end
)
copy /b "%JAR%"+,, "%JAR%" >nul

:run
rem From JDK 19 on the Java machine keeps its archive of loaded classes itself: beside a build, and
rem what is packed for each user apart, since nobody may be able to write beside the program.
set "ARCHIVES=%HERE%target"
if defined PACKED set "ARCHIVES=%LOCALAPPDATA%\Lungang"
if defined PACKED if not defined LOCALAPPDATA set "ARCHIVES="
set "ARCHIVE="
if not defined ARCHIVES goto :start
if %BEST_RANK% lss 19 goto :start
if not exist "%ARCHIVES%" mkdir "%ARCHIVES%" 2>nul
set ARCHIVE=-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="%ARCHIVES%\classes-%BEST_RANK%.archive"

:start
rem A double-click in the Explorer has no command and starts cmd.exe with this file: it opens the
rem workbench, and the console goes.
if not "%~1"=="" goto :command
set "LINE=%CMDCMDLINE:"=%"
if "%LINE%"=="%LINE:lungang.cmd=%" goto :command
start "" "%BEST%\bin\javaw.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %ARCHIVE% %LUNGANG_JAVA_OPTS% -jar "%JAR%" open
set "CODE=%ERRORLEVEL%"
goto :end

:command
rem The second compiler works as long as most searches do: it pays where one is given time.
set "QUICK=-XX:TieredStopAtLevel=1"
:look
if "%~1"=="" goto :looked
if "%~1"=="--time" set "QUICK="
if "%~1"=="--steps" set "QUICK="
if "%~1"=="--engine" set "QUICK="
shift
goto :look

:looked
"%BEST%\bin\java.exe" -Xlog:disable -XX:+UseSerialGC %QUICK% %ARCHIVE% %LUNGANG_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"

:end
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b %CODE%

rem --- keeps a JDK if it is newer than the best so far ---
:consider
if not exist "%~f1\release" exit /b
if not exist "%~f1\bin\java.exe" exit /b
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~f1\release") do if "%%k"=="JAVA_VERSION" set "VERSION=%%~l"
if not defined VERSION exit /b
for /f "tokens=1 delims=.-+_" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% lss 17 exit /b
if %MAJOR% gtr %BEST_RANK% (
  set "BEST=%~f1"
  set "BEST_RANK=%MAJOR%"
)
exit /b
