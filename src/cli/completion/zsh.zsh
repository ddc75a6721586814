#compdef ucfed
# Completion of ucfed for zsh. It asks the program itself, so that names come from the server that the line is about.
_ucfed() {
    local program=${(Q)words[1]} found value
    program=${program/#\~\//$HOME/}
    (( $+commands[$program] )) || [[ $program == */* && -x $program ]] || program=ucfed
    local -a answers directories others
    answers=("${(@f)$(UCFED_COMPLETE=zsh $program -- "${(@Q)words[1,CURRENT]}" 2>/dev/null)}")
    for found in $answers; do
        value=${found%%:*}
        if [[ $value == */ ]]; then
            directories+=("${value%/}")
        else
            others+=("$found")
        fi
    done
    (( $#directories )) && _describe -V 'values' directories -S / -r /
    (( $#others )) && _describe -V 'values' others
}
if [[ $funcstack[1] == _ucfed ]]; then
    _ucfed "$@"
else
    compdef _ucfed ucfed
fi
