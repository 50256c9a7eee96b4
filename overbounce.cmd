@echo off
rem Hosts Overbounce: finds a JDK, builds what is missing or out of date, and runs. --help says what there is.
setlocal EnableDelayedExpansion
set "JDK_MIN=25"
set "HERE=%~dp0"
set "JAR=%HERE%server\target\server-0.1.0.jar"
set "BUILT=%HERE%server\target\overbounce.built"
set "FOUND="

call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined FOUND (
  echo overbounce: no JDK %JDK_MIN% or newer was found; install one, or set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
set "JAVA_HOME=%FOUND%"

if "%~1"=="show" (
  set "SHOW=%~2"
  if not defined SHOW set "SHOW=1"
  cd /d "%HERE%"
  call mvnw.cmd -B -ntp -q verify -Pshows -Dshow=!SHOW!
  exit /b !errorlevel!
)
call :stale
if errorlevel 1 (
  echo overbounce: building, which takes a minute or two the first time 1>&2
  pushd "%HERE%"
  call mvnw.cmd -B -q -ntp -Pfast -Dmaven.test.skip=true -pl server -am package 1>&2
  if errorlevel 1 (
    popd
    echo overbounce: the build failed; the lines above say why. 1>&2
    exit /b 1
  )
  popd
  echo built> "%BUILT%"
)
"%JAVA_HOME%\bin\java.exe" "@%HERE%jvm.options" %JAVA_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%

:try
if defined FOUND exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M geq %JDK_MIN% set "FOUND=%~f1"
exit /b 0

rem Fails when a source or a build file is newer than the last build.
:stale
if not exist "%JAR%" exit /b 1
if not exist "%BUILT%" exit /b 1
powershell -NoProfile -Command "Set-Location '%HERE%'; $b=(Get-Item '%BUILT%').LastWriteTimeUtc; if (Get-ChildItem -Recurse pom.xml,*/pom.xml,*/src/main,assets/maps | Where-Object {$_.LastWriteTimeUtc -gt $b} | Select-Object -First 1) {exit 1}"
exit /b %errorlevel%
