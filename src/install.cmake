# What is installed, and the Debian package: cpack --config BUILD/CPackConfig.cmake
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
  WORLD_EXECUTE)
install(TARGETS poortwachter RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# Debian wants what man and dpkg read compressed, without a time in it.
find_program(GZIP gzip REQUIRED)
set(PACKAGE_FILES ${CMAKE_BINARY_DIR}/package)
file(MAKE_DIRECTORY ${PACKAGE_FILES})
set(packaged)
function(poortwachter_compressed source name destination)
  add_custom_command(OUTPUT ${PACKAGE_FILES}/${name} COMMAND ${GZIP} -9nc ${source} > ${PACKAGE_FILES}/${name} DEPENDS ${source})
  install(FILES ${PACKAGE_FILES}/${name} DESTINATION ${destination})
  set(packaged ${packaged} ${PACKAGE_FILES}/${name} PARENT_SCOPE)
endfunction()
foreach(page poortwachter.1 poortwachter-dossier.5 poortwachter-deadlines.7 poortwachter-rules.7)
  string(REGEX REPLACE ".*[.]" "" section ${page})
  poortwachter_compressed(${CMAKE_SOURCE_DIR}/man/${page} ${page}.gz ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()
file(CONFIGURE OUTPUT ${PACKAGE_FILES}/changelog CONTENT "poortwachter (${PROJECT_VERSION}) unstable; urgency=medium

  * What changed is told in CHANGELOG.md.

 -- ${POORTWACHTER_MAINTAINER}  Wed, 25 Nov 2026 12:00:00 +0000
")
poortwachter_compressed(${PACKAGE_FILES}/changelog changelog.gz ${CMAKE_INSTALL_DOCDIR})

# The completion scripts are what the program itself prints.
function(poortwachter_completion shell name destination)
  add_custom_command(OUTPUT ${PACKAGE_FILES}/${shell} COMMAND poortwachter completion ${shell} > ${PACKAGE_FILES}/${shell}
    DEPENDS poortwachter)
  install(FILES ${PACKAGE_FILES}/${shell} DESTINATION ${CMAKE_INSTALL_DATADIR}/${destination} RENAME ${name})
  set(packaged ${packaged} ${PACKAGE_FILES}/${shell} PARENT_SCOPE)
endfunction()
poortwachter_completion(bash poortwachter bash-completion/completions)
poortwachter_completion(zsh _poortwachter zsh/vendor-completions)
poortwachter_completion(fish poortwachter.fish fish/vendor_completions.d)
add_custom_target(package_files ALL DEPENDS ${packaged})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME poortwachter)
set(CPACK_PACKAGE_CONTACT ${POORTWACHTER_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "check dossiers against the Wet verbetering poortwachter")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Compares dossiers of sick employees with the deadlines and duties of the
Dutch Wet verbetering poortwachter and with the policy of UWV: which step was
due when, what came late or is missing, when spoor 2 has to start, and how
great the risk of a loonsanctie is. It reads YAML, JSON and CSV, uses no
network and keeps nothing.")
include(CPack)
