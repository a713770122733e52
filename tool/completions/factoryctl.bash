# bash completion of factoryctl(1).
_factoryctl() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=list options each
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $each in
            list | walk | show | messages | send | run | wait | interrupt | archive | unarchive | tag | delete | computers | computer | request)
                command=$each
                break
                ;;
        esac
    done
    case $before in
        --attach)
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return
            ;;
        --status) options="idle pending running" ;;
        --role) options="user assistant tool system" ;;
        --autonomy) options="off low medium high" ;;
        --limit | --computer | --tag | --since | --last | --cwd | --model | --timeout) return ;;
        *)
            case $command in
                list) options="--all --limit --computer --status --tag --archived --since --json --watch" ;;
                walk) options="--computer --json" ;;
                show) options="--json" ;;
                messages) options="--role --last --follow --json" ;;
                send) options="--attach --wait --timeout --interrupt --json" ;;
                run) options="--computer --cwd --model --autonomy --attach --timeout --interrupt --json" ;;
                wait) options="--timeout" ;;
                interrupt) options="" ;;
                archive) options="" ;;
                unarchive) options="" ;;
                tag) options="--remove" ;;
                delete) options="--yes" ;;
                computers) options="--json" ;;
                computer) options="--json --yes" ;;
                request) options="" ;;
            esac
            options+=" --help --version"
            ((COMP_CWORD > 1)) || options+=" list walk show messages send run wait interrupt archive unarchive tag delete computers computer request"
            [[ $command != computer ]] || options+=" restart refresh install-deps metrics delete"
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}
complete -F _factoryctl factoryctl factory-sessions
