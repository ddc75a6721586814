# Completion of ucfed for bash. It asks the program itself, so that names come from the server that the line is about.
_ucfed() {
    local program=${COMP_WORDS[0]} reply
    case $program in "~/"*) program=$HOME/${program#"~/"} ;; esac
    type -P -- "$program" >/dev/null || program=ucfed
    COMPREPLY=()
    while IFS= read -r reply; do
        COMPREPLY+=("$reply")
    done < <(UCFED_COMPLETE=bash COMP_LINE=$COMP_LINE COMP_POINT=$COMP_POINT COMP_WORDBREAKS=$COMP_WORDBREAKS \
        "$program" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=/] ]]; then
        compopt -o nospace 2>/dev/null
    fi
    return 0
}
complete -o nosort -F _ucfed ucfed 2>/dev/null || complete -F _ucfed ucfed
