@echo off
rem Install sulh from this folder, without a network:  install.cmd [FOLDER]
rem It goes into FOLDER (default: sulh, in your own folder) and touches nothing else.
setlocal
set "TARGET=%USERPROFILE%\sulh"
if not "%~1"=="" set "TARGET=%~f1"
pushd "%~dp0"

set "FOUND="
call :try py -3.14
call :try py -3.13
call :try py -3.12
call :try py -3.11
call :try python
if not defined FOUND goto :nopython
%FOUND% check.py
if not %errorlevel%==0 goto :failed

if not exist "%TARGET%" goto :make
if exist "%TARGET%\pyvenv.cfg" goto :make
echo %TARGET% exists and is something else. Name another folder: install.cmd FOLDER
goto :failed

:make
%FOUND% -m venv "%TARGET%"
if not %errorlevel%==0 goto :failed
rem What writes PDF, Word and Excel, and what large conflicts need, comes along where the folder has it.
set "SULH=sulh"
if exist typst-*.whl set "SULH=sulh[report]"
if exist dd-*.whl set "SULH=sulh[scale]"
if exist typst-*.whl if exist dd-*.whl set "SULH=sulh[report,scale]"
"%TARGET%\Scripts\python.exe" -m pip --isolated install --quiet --no-index --find-links . --upgrade "%SULH%"
if not %errorlevel%==0 goto :failed
echo sulh is installed. Type:
echo     "%TARGET%\Scripts\sulh.exe" demo
set "STATUS=0"
goto :end

:try
if defined FOUND exit /b 0
%* check.py --fits >nul 2>nul
if %errorlevel%==0 set "FOUND=%*"
exit /b 0

:nopython
echo None of the Pythons here has wheels in this folder. Its wheels are:
dir /b *-cp3*.whl
:failed
set "STATUS=1"
:end
popd
rem Without a folder it was probably started with the mouse: the window must stay open.
if "%~1"=="" pause
exit /b %STATUS%
