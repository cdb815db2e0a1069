# Completion of gigawatt in bash: the program itself says what can stand at the cursor.

_gigawatt() {
    # Readline also splits words at = : and @; pieces with no blank between them are one word.
    local rest=${COMP_LINE:0:COMP_POINT} words=() i
    for ((i = 0; i < COMP_CWORD; i++)); do
        if [[ $i -gt 0 && $rest != [[:blank:]]* ]]; then
            words[${#words[@]} - 1]+=${COMP_WORDS[i]}
        else
            rest=${rest#"${rest%%[![:blank:]]*}"}
            words+=("${COMP_WORDS[i]}")
        fi
        rest=${rest#"${COMP_WORDS[i]}"}
    done
    local current=${words[${#words[@]} - 1]}$rest
    if [[ $rest == [[:blank:]]* ]]; then
        current=${rest#"${rest%%[![:blank:]]*}"}
        words+=("")
    fi
    current=${current#[\"\']}
    words[${#words[@]} - 1]=$current

    # Only the last piece, $2, is replaced.
    local kept=${current%"$2"} IFS=$'\n'
    COMPREPLY=($(VARIABLE=bash gigawatt -- "${words[@]}" 2>/dev/null))
    COMPREPLY=("${COMPREPLY[@]#"$kept"}")
}

complete -o bashdefault -o default -o nosort -F _gigawatt gigawatt 2>/dev/null ||
    complete -o bashdefault -o default -F _gigawatt gigawatt
