# Completion of ucfed for fish. It asks the program itself, so that names come from the server that the line is about.
function __ucfed_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l program $words[1]
    type --query -- $program; or set program ucfed
    UCFED_COMPLETE=fish $program -- $words (commandline --current-token) 2>/dev/null
end
complete --command ucfed --no-files --keep-order --arguments '(__ucfed_complete)'
