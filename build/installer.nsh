; electron-builder's installer registers file types, but no schemes of links. For this user alone (SHCTX).
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\campaign-desk" "" "URL:Campaign Desk link"
  WriteRegStr SHCTX "Software\Classes\campaign-desk" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\campaign-desk\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "Software\Classes\campaign-desk\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\campaign-desk"
!macroend
