@echo off
rem Starts Backstep. JAVA_HOME chooses the Java to use (17 or later), JAVA_OPTS adds flags for it.
setlocal

if not defined JAVA_HOME goto onPath
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto run
echo backstep: JAVA_HOME is %JAVA_HOME%, but there is no %JAVA% 1>&2
exit /b 2

:onPath
set "JAVA=java.exe"
where /q java.exe
if not errorlevel 1 goto run
echo backstep: no Java found: install a JDK or JRE 17 or later, or set JAVA_HOME 1>&2
exit /b 2

:run
rem The last flag is unknown before Java 23; the first one makes older ones pass over it.
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djdk.console=java.base %JAVA_OPTS% -jar "%~dp0..\lib\backstep.jar" %*
exit /b %ERRORLEVEL%
