<<<<<<< HEAD
# Completion of ucfed for fish. It asks the program itself, so that names come from the server that the line is about.
function __ucfed_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l program $words[1]
    type --query -- $program; or set program ucfed
    UCFED_COMPLETE=fish $program -- $words (commandline --current-token) 2>/dev/null
end
complete --command ucfed --no-files --keep-order --arguments '(__ucfed_complete)'
=======
# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ucfed_global_optspecs
    string join \n data-dir= socket= offline o/output= dry-run yes no-input timeout= reason= if-generation= q/quiet v/verbose color= lang= h/help V/version
end

function __fish_ucfed_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ucfed_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ucfed_using_subcommand
    set -l cmd (__fish_ucfed_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ucfed -n "__fish_ucfed_needs_command" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_needs_command" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_needs_command" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_needs_command" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_needs_command" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_needs_command" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_needs_command" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_needs_command" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_needs_command" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_needs_command" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_needs_command" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_needs_command" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_needs_command" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_needs_command" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_needs_command" -s V -l version -d 'Print version'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "serve" -d 'Run the server until SIGTERM or Ctrl-C; a second signal ends it at once'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "demo" -d 'Run two throw-away servers on loopback, federated by mtls, and let two SIP clients write to and see each other'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "setup" -d 'Set up a server, question by question: presence domain, interface, certificate, partners, permissions, first user'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "status" -d 'Show what the server runs and does'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "watch" -d 'Show live presence, as a user\'s own client sees it'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "presence-domain" -d 'The domain of all local identities, and the SIP system that serves them'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "sip-server" -d 'Where inbound SIP is accepted'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "federation" -d 'How domains outside are reached at all'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "static-route" -d 'The channels to partner domains'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "domain-permission" -d 'The most that the people of a domain can see and do'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "blacklist" -d 'Domains with which there is no federation, whatever else is configured'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "certificate" -d 'Certificates to show to peers, the private CA, and the CAs that are believed'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "dns" -d 'The DNS records by which openly federated partners are found'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "user" -d 'The people of the presence domain'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "contact" -d 'Who sees how much of a user, and who asks to'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "diagnose" -d 'Find out what is wrong, who must act, and the line that repairs it'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "config" -d 'The whole configuration as one document, and the generations that were'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "policy" -d 'Statements about who may do what, tested'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "completion" -d 'Print the completions for a shell'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "man" -d 'Print the manual page, or write one per command into a directory'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "openapi" -d 'Print the OpenAPI 3.1 document of the admin API'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "version" -d 'Show the version of this program'
complete -c ucfed -n "__fish_ucfed_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l admin-socket -d 'Where the admin socket is opened [default: admin.sock in the data directory; as root, without --data-dir, /run/ucfed/admin.sock]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l admin-group -d 'A group whose members may administer the server, beside root and the server\'s own user. The data directory is closed to them: open the socket elsewhere by --admin-socket' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l viewer-group -d 'A group whose members may look, but not change' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l log-format -d 'How the log on stderr is written' -r -f -a "text\t'Lines for people'
json\t'One JSON object a line'"
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l log-level -d 'What is logged: error, warn, info, debug, trace or off; or by target, as in info,ucfed::daemon=debug [default: info; with -v debug, with -q warn]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l resolver -d 'The name server that is asked instead of those of the system\'s configuration' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l once -d 'End when the steps are through'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l answers -d 'Take the answers from this file, or - for standard input, and ask nothing' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l save-answers -d 'Write the answers to this file, without secrets, for the next server' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l resolver -d 'The resolver to ask [default: the server\'s own; for publish that of this host]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l authority -d 'An authoritative server to ask; can be repeated [default: those that the zone names]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l print-commands -d 'Print a shell script with the commands instead of doing anything'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l no-diagnose -d 'Make no diagnosis at the end'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand setup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l watch -d 'Show it again every two seconds until Ctrl-C; with -o json one object a line'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l prometheus -d 'Print metrics in the text format of Prometheus, for its text file collector'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l health -d 'Say whether the server does what it is there for; exit with 1 if it does not'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l as -d 'Who watches: a local user with a password' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l password-file -d 'A file with the password of that user, or - for standard input [default on a terminal: it is asked for]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l server -d 'The interface for clients over tcp [default: the first that listens, as the server says; the port 5060]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l once -d 'End after the first answer of each: 0 if all are active, else 1'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -f -a "show" -d 'Show the presence domain and the upstream'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -f -a "set" -d 'Set the presence domain, once'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -f -a "rename" -d 'Rename the presence domain: all local identities change and all dialogs end'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -f -a "upstream" -d 'An existing SIP system that serves the local users instead of this server'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and not __fish_seen_subcommand_from show set rename upstream help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l confirm -d 'The domain it is now, as a confirmation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -f -a "show" -d 'Show the upstream'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -f -a "set" -d 'Set the upstream: requests for local users are relayed there'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -f -a "clear" -d 'Let this server serve the local users itself again'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from upstream" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the presence domain and the upstream'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set the presence domain, once'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from help" -f -a "rename" -d 'Rename the presence domain: all local identities change and all dialogs end'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from help" -f -a "upstream" -d 'An existing SIP system that serves the local users instead of this server'
complete -c ucfed -n "__fish_ucfed_using_subcommand presence-domain; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "show" -d 'Show the SIP server with its interfaces and what they listen on'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "enable" -d 'Accept inbound SIP on all interfaces'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "disable" -d 'Accept nothing inbound: all interfaces stop listening, and their connections end'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "list-interfaces" -d 'List the interfaces'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "add-interface" -d 'Add an interface'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "set-interface" -d 'Change an interface; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "remove-interface" -d 'Remove an interface: it stops listening, and its connections end'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "limits" -d 'Bounds on what strangers can make the server do'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and not __fish_seen_subcommand_from show enable disable list-interfaces add-interface set-interface remove-interface limits help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from list-interfaces" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l ip -d 'One of the host\'s addresses, IPv4 or IPv6, or any' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l port -d 'The port' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l protocol -d 'The protocol: mtls for partners; tls, tcp or udp for clients of your own' -r -f -a "mtls\t''
tls\t''
tcp\t''
udp\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l certificate -d 'The certificate to show; needed for mtls and tls, and imported or issued before' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l name -d 'The interface\'s name [default: made of protocol, address and port]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l advertise -d 'The public name or address behind which the interface stands (NAT)' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l peer-eku -d 'Which key usages a partner\'s certificate needs: strict is clientAuth; sip is clientAuth, serverAuth, sipDomain or none at all; any is no check' -r -f -a "strict\t''
sip\t''
any\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l digest -d 'Which hashes clients are asked to prove themselves with: sha256 is SHA-256 and MD5; md5 is MD5 alone, for clients that give up where anything else is offered too' -r -f -a "sha256\t''
md5\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from add-interface" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l ip -d 'One of the host\'s addresses, IPv4 or IPv6, or any' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l port -d 'The port' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l protocol -d 'The protocol' -r -f -a "mtls\t''
tls\t''
tcp\t''
udp\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l certificate -d 'The certificate to show to new connections' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l advertise -d 'The public name or address behind which the interface stands (NAT)' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l peer-eku -d 'Which key usages a partner\'s certificate needs' -r -f -a "strict\t''
sip\t''
any\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l digest -d 'Which hashes clients are asked to prove themselves with' -r -f -a "sha256\t''
md5\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l no-certificate -d 'Show no certificate (for tcp and udp)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l no-advertise -d 'The interface stands behind no other name'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from set-interface" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from remove-interface" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -f -a "show" -d 'Show the limits'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -f -a "set" -d 'Set limits; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from limits" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the SIP server with its interfaces and what they listen on'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Accept inbound SIP on all interfaces'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Accept nothing inbound: all interfaces stop listening, and their connections end'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "list-interfaces" -d 'List the interfaces'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "add-interface" -d 'Add an interface'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "set-interface" -d 'Change an interface; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "remove-interface" -d 'Remove an interface: it stops listening, and its connections end'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "limits" -d 'Bounds on what strangers can make the server do'
complete -c ucfed -n "__fish_ucfed_using_subcommand sip-server; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "show" -d 'Show mode, use of static routes, and the federation service'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "mode" -d 'Set the mode: direct reaches partners by static routes only, open also any domain that publishes _sipfederationtls._tcp'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "set" -d 'Change how domains outside are reached; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "service" -d 'The federation service: a relay that carries every domain not reached otherwise'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "partners" -d 'Partners that were found by discovery: met without a route of their own'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "explain" -d 'Say who decides about a request from one address to another, step by step'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and not __fish_seen_subcommand_from show mode set service partners explain help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l force -d 'Set it even if nobody could be reached then'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from mode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l srv-order -d 'Which of the servers of one priority that a domain publishes is tried first: weight, the highest weight always; or rfc2782, one drawn by weight' -r -f -a "weight\t''
rfc2782\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l act-as-service -d 'Be a federation service to others: relay between partner domains that are both let in' -r -f -a "on\t'Used'
off\t'Not used'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -f -a "show" -d 'Show the federation service'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -f -a "set" -d 'Trust a relay to carry every domain that has no route and is not found by DNS, in both directions'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -f -a "clear" -d 'Do without a federation service'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from service" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "list" -d 'List the partners that were met since the start, and those about whom something was decided'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "show" -d 'Show one: who it proved to be, what it asked for, and how it is reached'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "set" -d 'Give a partner a budget of its own; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "reset" -d 'Forget what DNS said of a partner, how long it is left alone, and what it spent: all of it begins anew'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "suspend" -d 'Refuse a partner for the time being, in both directions; what its people see ends'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "resume" -d 'Let a suspended partner in again'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from partners" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show mode, use of static routes, and the federation service'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "mode" -d 'Set the mode: direct reaches partners by static routes only, open also any domain that publishes _sipfederationtls._tcp'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change how domains outside are reached; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "service" -d 'The federation service: a relay that carries every domain not reached otherwise'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "partners" -d 'Partners that were found by discovery: met without a route of their own'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Say who decides about a request from one address to another, step by step'
complete -c ucfed -n "__fish_ucfed_using_subcommand federation; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "add" -d 'Add a route to a partner domain'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "set" -d 'Change a route; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "show" -d 'Show one route'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "list" -d 'List the routes'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "enable" -d 'Make a route active'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "disable" -d 'Make a route inactive'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "remove" -d 'Remove a route'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "use" -d 'Switch all static routes on or off'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and not __fish_seen_subcommand_from add set show list enable disable remove use help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l server -d 'An access server of the partner; several are tried by lowest priority, then highest weight' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l port -d 'The port of servers that name none' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l protocol -d 'The protocol, equal to the partner\'s' -r -f -a "mtls\t''
tls\t''
tcp\t''
udp\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l certificate -d 'For mtls, which of the SIP server\'s own certificates to show, when its interfaces have several' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l priority -d 'The priority of servers that name none; lower is tried first' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l weight -d 'The weight of servers that name none; inside one priority, higher is tried first' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l trusted -d 'Whatever comes from an access server may speak for the domain, even if its certificate does not name it'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l disabled -d 'Add it inactive'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l server -d 'The access servers; they replace those of the route. What they do not name they take over from the route, if that has one server' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l port -d 'The port of the route\'s server, or of servers that name none' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l protocol -d 'The protocol, equal to the partner\'s' -r -f -a "mtls\t''
tls\t''
tcp\t''
udp\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l certificate -d 'For mtls, which of the SIP server\'s own certificates to show' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l priority -d 'The priority of the route\'s server, or of servers that name none' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l weight -d 'The weight of the route\'s server, or of servers that name none' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l no-certificate -d 'Leave the choice of the certificate to the server'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l trusted -d 'Whatever comes from an access server may speak for the domain'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l untrusted -d 'Only a certificate that names the domain speaks for it'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a route to a partner domain'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change a route; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one route'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the routes'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Make a route active'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Make a route inactive'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a route'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "use" -d 'Switch all static routes on or off'
complete -c ucfed -n "__fish_ucfed_using_subcommand static-route; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -f -a "set" -d 'Set the level of a domain, or the global level'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -f -a "unset" -d 'Take the level of a domain away: the next less specific one holds again'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -f -a "list" -d 'List the global level and all levels of domains'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -f -a "show" -d 'Show which level holds for a domain, and why'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and not __fish_seen_subcommand_from set unset list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l global -d 'Set the level of every domain that has none of its own; off equals blocked' -r -f -a "off\t''
blocked\t''
public\t''
company\t''
team\t''
personal\t''"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l global -d 'Switch the global level off'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set the level of a domain, or the global level'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Take the level of a domain away: the next less specific one holds again'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the global level and all levels of domains'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show which level holds for a domain, and why'
complete -c ucfed -n "__fish_ucfed_using_subcommand domain-permission; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "add" -d 'Block a domain in both directions; its connections end at once'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "remove" -d 'Unblock a pattern'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "list" -d 'List the entries'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "check" -d 'Say whether a domain is blocked, and by which entry'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "import" -d 'Add all entries of a file in one change; what is on the list already stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "export" -d 'Print the entries that hold, as import reads them'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and not __fish_seen_subcommand_from add remove list check import export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l comment -d 'Why it is blocked: one line, at most 200 characters' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l until -d 'When the entry ends by itself: a time (2026-12-31T18:00:00Z), a day, to its end (2026-12-31), or from now (12h, 30d) [default: never]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l limit -d 'At most this many entries' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l after -d 'Only entries that are sorted behind this pattern' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l exit-code -d 'Exit with 1 if it is blocked; otherwise the exit code is 0 either way'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "add" -d 'Block a domain in both directions; its connections end at once'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Unblock a pattern'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the entries'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "check" -d 'Say whether a domain is blocked, and by which entry'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "import" -d 'Add all entries of a file in one change; what is on the list already stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "export" -d 'Print the entries that hold, as import reads them'
complete -c ucfed -n "__fish_ucfed_using_subcommand blacklist; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "import" -d 'Import a certificate with its key; one of the same name is replaced for new connections'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "watch" -d 'Import a certificate from files that another tool renews, and again whenever they change'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "acme" -d 'Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "csr" -d 'Request a certificate from another CA: make a key, and print what the CA is to sign'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "list" -d 'List the certificates, requests and private CAs'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "show" -d 'Show what a certificate says about itself'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "remove" -d 'Remove a certificate or a private CA together with its key'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "ca" -d 'A private CA: for partners who do not need one that everybody believes'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "trust" -d 'The CAs of partners that are believed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and not __fish_seen_subcommand_from import watch acme csr list show remove ca trust help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l chain -d 'The certificate with its intermediates in PEM' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l key -d 'The private key in PEM [default: the one in the file of --chain, else the one kept here under that name]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l pkcs12 -d 'Certificate, intermediates and key in one PKCS#12 file (.p12, .pfx)' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l password-file -d 'A file with the password of the PKCS#12 file in its first line, or - for standard input [default: no password]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l chain -d 'The certificate with its intermediates in PEM, on the host of the server' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l key -d 'The private key in PEM, on the host of the server' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l off -d 'Watch its files no longer; the certificate stays'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l domain -d 'The domain that it is to prove' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l host -d 'A server that it is to name; can be given several times' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l directory -d 'The directory of the CA; https alone' -r -f
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l directory-ca -d 'The CA (PEM) of the directory\'s own certificate, where it is a private one' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l contact -d 'Where the CA may write to (mailto:NAME@DOMAIN); can be given several times' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l server -d 'The primary name server of the zone, which takes the records' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l key -d 'The file with the key that the name server shares (TSIG), or - for standard input' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l zone -d 'The zone [default: the name server is asked for it]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l authority -d 'A name server that has to answer a record before the CA looks for it; can be given several times [default: all servers that the zone names]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l wait -d 'How long the order may take; at most half an hour' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l agree-terms -d 'Agree to the terms of the CA'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l renew -d 'Order it again now, although it may not be due'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l off -d 'Renew it no longer; the certificate stays'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from acme" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l domain -d 'The domain that it is to prove' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l host -d 'A server that it is to name; can be given several times' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l public -d 'For a public CA: ask for DNS names alone, without the sip: URI and addresses that such a CA refuses'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l new-key -d 'Make another key instead of using that of the last request again'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from csr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l request -d 'Only the request of that name, with its key'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -f -a "create" -d 'Create a private CA; one that exists is kept'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -f -a "issue" -d 'Issue a certificate; one of the same name is replaced for new connections'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from ca" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -f -a "add" -d 'Believe the certificates of a CA'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -f -a "list" -d 'List the CAs that are believed beside those of the system'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -f -a "remove" -d 'No longer believe a CA: new connections that need it fail'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -f -a "export" -d 'Print the certificate of a private CA, or of one that is believed, in PEM: what the partner adds'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from trust" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "import" -d 'Import a certificate with its key; one of the same name is replaced for new connections'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "watch" -d 'Import a certificate from files that another tool renews, and again whenever they change'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "acme" -d 'Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "csr" -d 'Request a certificate from another CA: make a key, and print what the CA is to sign'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the certificates, requests and private CAs'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show what a certificate says about itself'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a certificate or a private CA together with its key'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "ca" -d 'A private CA: for partners who do not need one that everybody believes'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "trust" -d 'The CAs of partners that are believed'
complete -c ucfed -n "__fish_ucfed_using_subcommand certificate; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -f -a "records" -d 'Print the records that the configuration asks for'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -f -a "lookup" -d 'Look up whether a domain federates openly, and through which hosts'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -f -a "check" -d 'Check that the records are published as configured, at the resolver and at each server of the zone'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -f -a "publish" -d 'Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the zone answer them'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and not __fish_seen_subcommand_from records lookup check publish help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l format -d 'How they are printed; json is the same as -o json' -r -f -a "zone\t'The lines of a zone file'
json\t'The API\'s object'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l resolver -d 'The resolver to ask [default: the server\'s own; for publish that of this host]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from lookup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l resolver -d 'The resolver to ask [default: the server\'s own; for publish that of this host]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l authority -d 'An authoritative server to ask; can be repeated [default: those that the zone names]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l server -d 'The primary server of the zone, which takes the update' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l key -d 'The file with the key, or - for standard input' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l zone -d 'The zone [default: the server is asked for it]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l ttl -d 'How long records that are added may be believed, in seconds' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l wait -d 'How long to wait for the servers of the zone; 0 does not wait' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l resolver -d 'The resolver to ask [default: the server\'s own; for publish that of this host]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l authority -d 'An authoritative server to ask; can be repeated [default: those that the zone names]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from help" -f -a "records" -d 'Print the records that the configuration asks for'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from help" -f -a "lookup" -d 'Look up whether a domain federates openly, and through which hosts'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check that the records are published as configured, at the resolver and at each server of the zone'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from help" -f -a "publish" -d 'Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the zone answer them'
complete -c ucfed -n "__fish_ucfed_using_subcommand dns; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "add" -d 'Add a user'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "list" -d 'List the users'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "show" -d 'Show one user'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "set" -d 'Change a user; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "remove" -d 'Remove a user with the password and the contacts'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "set-password" -d 'Set a user\'s password'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and not __fish_seen_subcommand_from add list show set remove set-password help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l password-file -d 'A file with the password, or - for standard input (asked for on a terminal). Without it the user cannot register until a password is set' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l display-name -d 'The name shown to others' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l title -d 'Title; from public on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l company -d 'Company; from public on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l business-phone -d 'Business phone; from public on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l office -d 'Office, such as building and room; from company on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l address -d 'Business address, one line; from company on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l mobile-phone -d 'Mobile phone; from team on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l note -d 'Standing note; from team on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l private-phone -d 'Private phone; at personal only' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l display-name -d 'The name shown to others' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l title -d 'Title; from public on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l company -d 'Company; from public on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l business-phone -d 'Business phone; from public on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l office -d 'Office, such as building and room; from company on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l address -d 'Business address, one line; from company on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l mobile-phone -d 'Mobile phone; from team on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l note -d 'Standing note; from team on' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l private-phone -d 'Private phone; at personal only' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l no-display-name -d 'Show no name to others'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l enable -d 'The user may register and be reached'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l disable -d 'The user may neither register nor be reached'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l password-file -d 'A file with the password, or - for standard input [default on a terminal: it is asked for]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from set-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a user'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the users'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one user'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change a user; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a user with the password and the contacts'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "set-password" -d 'Set a user\'s password'
complete -c ucfed -n "__fish_ucfed_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -f -a "list" -d 'List the contacts of a user about whom something was decided, and what each of them sees'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -f -a "requests" -d 'List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -f -a "grant" -d 'Let a contact see a user up to a level; it answers a request, and holds for requests to come'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -f -a "reject" -d 'Refuse a contact: it sees nothing of the user, and asking again changes nothing'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -f -a "revoke" -d 'Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and not __fish_seen_subcommand_from list requests grant reject revoke help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from requests" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the contacts of a user about whom something was decided, and what each of them sees'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "requests" -d 'List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "grant" -d 'Let a contact see a user up to a level; it answers a request, and holds for requests to come'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "reject" -d 'Refuse a contact: it sees nothing of the user, and asking again changes nothing'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "revoke" -d 'Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again'
complete -c ucfed -n "__fish_ucfed_using_subcommand contact; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l only -d 'Only this check, or those whose ids begin with it up to a dot; can be repeated' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l skip -d 'Not this check, nor those whose ids begin with it up to a dot; can be repeated' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l fail-on -d 'How bad a finding has to be to fail' -r -f -a "warn\t'Warnings and errors'
error\t'Errors alone'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l format -d 'How it is printed [default: text, or as -o says]' -r -f -a "text\t'For people'
json\t'By its published schema; the same as -o json'
sarif\t'SARIF 2.1.0'
junit\t'JUnit XML'
markdown\t'A ticket to the partner'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l out -d 'Write it to this file instead of standard output' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l baseline -d 'Only what is new, and what is gone, since this earlier diagnosis in JSON' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l watch -d 'Look again every so many seconds until Ctrl-C, and print what changed [default: 60]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l time-server -d 'An NTP server to compare the clock with' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l resolver -d 'The resolver to ask [default: the server\'s own; for publish that of this host]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l authority -d 'An authoritative server to ask; can be repeated [default: those that the zone names]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l fix -d 'Apply the repairs that are safe, after showing them, and look again'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l detailed-exitcode -d 'Exit code 3 where warnings are the worst that was found'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -a "partner" -d 'Judge a partner domain, as a server and as a client'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -a "list" -d 'List all checks'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -a "explain" -d 'Explain a check: what it finds, why that matters, and what repairs it'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -a "schema" -d 'Print the JSON Schema of the JSON that a diagnosis is'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and not __fish_seen_subcommand_from partner list explain schema help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l contact -d 'A user there whose presence is asked for' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l only -d 'Only this check, or those whose ids begin with it up to a dot; can be repeated' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l skip -d 'Not this check, nor those whose ids begin with it up to a dot; can be repeated' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l fail-on -d 'How bad a finding has to be to fail' -r -f -a "warn\t'Warnings and errors'
error\t'Errors alone'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l format -d 'How it is printed [default: text, or as -o says]' -r -f -a "text\t'For people'
json\t'By its published schema; the same as -o json'
sarif\t'SARIF 2.1.0'
junit\t'JUnit XML'
markdown\t'A ticket to the partner'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l out -d 'Write it to this file instead of standard output' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l baseline -d 'Only what is new, and what is gone, since this earlier diagnosis in JSON' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l watch -d 'Look again every so many seconds until Ctrl-C, and print what changed [default: 60]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l time-server -d 'An NTP server to compare the clock with' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l resolver -d 'The resolver to ask [default: the server\'s own; for publish that of this host]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l authority -d 'An authoritative server to ask; can be repeated [default: those that the zone names]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l fix -d 'Apply the repairs that are safe, after showing them, and look again'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l detailed-exitcode -d 'Exit code 3 where warnings are the worst that was found'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from partner" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from help" -f -a "partner" -d 'Judge a partner domain, as a server and as a client'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all checks'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Explain a check: what it finds, why that matters, and what repairs it'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from help" -f -a "schema" -d 'Print the JSON Schema of the JSON that a diagnosis is'
complete -c ucfed -n "__fish_ucfed_using_subcommand diagnose; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "export" -d 'Print the configuration as a document, without any secret'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "check" -d 'Say whether a document could be applied: by the server, or else by itself on an empty configuration'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "diff" -d 'Show what applying a document would change'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "apply" -d 'Make a document hold, in one change; what it leaves out stays, unless it is pruned'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "confirm" -d 'Let the change stand that waits to be confirmed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "history" -d 'List the generations that can be gone back to, the last one first'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "show" -d 'Print the document of a generation that was'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "rollback" -d 'Make a generation that was again, with its keys and passwords, as a new one'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "schema" -d 'Print the JSON Schema of the document, for editors'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and not __fish_seen_subcommand_from export check diff apply confirm history show rollback schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l format -d 'The language of the document' -r -f -a "yaml\t'YAML'
toml\t'TOML'
json\t'JSON'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l prune -d 'Remove what the document does not name, in each section that it has'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l detailed-exitcode -d 'Exit with 3 if there is something to change'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l confirm-within -d 'Go back by itself unless \'config confirm\' follows within this time (5s to 24h); meanwhile no other change is taken' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l policy-test -d 'Refuse the change unless all assertions of this file hold afterwards (see \'policy test\')' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l prune -d 'Remove what the document does not name, in each section that it has'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l force -d 'Do it although nobody could be reached afterwards'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l detailed-exitcode -d 'With --dry-run: exit with 3 if there is something to change'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l status -d 'Only say whether one waits'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l limit -d 'At most so many; a thousand are kept' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l before -d 'Only those before this one' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l format -d 'The language of the document' -r -f -a "yaml\t'YAML'
toml\t'TOML'
json\t'JSON'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from rollback" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "export" -d 'Print the configuration as a document, without any secret'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "check" -d 'Say whether a document could be applied: by the server, or else by itself on an empty configuration'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what applying a document would change'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "apply" -d 'Make a document hold, in one change; what it leaves out stays, unless it is pruned'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "confirm" -d 'Let the change stand that waits to be confirmed'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "history" -d 'List the generations that can be gone back to, the last one first'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Print the document of a generation that was'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "rollback" -d 'Make a generation that was again, with its keys and passwords, as a new one'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "schema" -d 'Print the JSON Schema of the document, for editors'
complete -c ucfed -n "__fish_ucfed_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -f -a "test" -d 'Test the assertions of a file; exit with 1 if one does not hold'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and not __fish_seen_subcommand_from test help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l document -d 'Test what this document would make of the configuration, which stays as it is' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l prune -d 'Count what the document does not name as removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test the assertions of a file; exit with 1 if one does not hold'
complete -c ucfed -n "__fish_ucfed_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l out -d 'The directory for the pages of all commands; it is made if need be' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand openapi" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l data-dir -d 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]' -r -f -a "(__fish_complete_directories)"
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l socket -d 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]' -r -F
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -s o -l output -d 'How data is printed' -r -f -a "table\t'Columns for people'
json\t'The API\'s object'
yaml\t'The same as YAML'
name\t'Names alone, one a line, for scripts'"
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l timeout -d 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l reason -d 'Why the change is made, for the audit log' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l if-generation -d 'Refuse the change (exit code 7) unless this is the present generation' -r
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l color -d 'When messages are coloured; auto honours NO_COLOR and TERM=dumb' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set or TERM is dumb'
always\t'Always'
never\t'Never'"
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l lang -d 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale\'s]' -r -f -a "en\t'English'
de\t'German'"
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l offline -d 'Work on the store of a server that is stopped'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l dry-run -d 'Judge a change and show what it would do, but leave no trace'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l yes -d 'Do not ask before something is removed'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -l no-input -d 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -s q -l quiet -d 'Leave out notes; twice: warnings too. Errors are always printed'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -s v -l verbose -d 'Say more'
complete -c ucfed -n "__fish_ucfed_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "serve" -d 'Run the server until SIGTERM or Ctrl-C; a second signal ends it at once'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "demo" -d 'Run two throw-away servers on loopback, federated by mtls, and let two SIP clients write to and see each other'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "setup" -d 'Set up a server, question by question: presence domain, interface, certificate, partners, permissions, first user'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "status" -d 'Show what the server runs and does'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "watch" -d 'Show live presence, as a user\'s own client sees it'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "presence-domain" -d 'The domain of all local identities, and the SIP system that serves them'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "sip-server" -d 'Where inbound SIP is accepted'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "federation" -d 'How domains outside are reached at all'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "static-route" -d 'The channels to partner domains'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "domain-permission" -d 'The most that the people of a domain can see and do'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "blacklist" -d 'Domains with which there is no federation, whatever else is configured'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "certificate" -d 'Certificates to show to peers, the private CA, and the CAs that are believed'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "dns" -d 'The DNS records by which openly federated partners are found'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "user" -d 'The people of the presence domain'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "contact" -d 'Who sees how much of a user, and who asks to'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "diagnose" -d 'Find out what is wrong, who must act, and the line that repairs it'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "config" -d 'The whole configuration as one document, and the generations that were'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "policy" -d 'Statements about who may do what, tested'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "completion" -d 'Print the completions for a shell'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "man" -d 'Print the manual page, or write one per command into a directory'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "openapi" -d 'Print the OpenAPI 3.1 document of the admin API'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "version" -d 'Show the version of this program'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and not __fish_seen_subcommand_from serve demo setup status watch presence-domain sip-server federation static-route domain-permission blacklist certificate dns user contact diagnose config policy completion man openapi version help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from presence-domain" -f -a "show" -d 'Show the presence domain and the upstream'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from presence-domain" -f -a "set" -d 'Set the presence domain, once'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from presence-domain" -f -a "rename" -d 'Rename the presence domain: all local identities change and all dialogs end'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from presence-domain" -f -a "upstream" -d 'An existing SIP system that serves the local users instead of this server'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "show" -d 'Show the SIP server with its interfaces and what they listen on'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "enable" -d 'Accept inbound SIP on all interfaces'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "disable" -d 'Accept nothing inbound: all interfaces stop listening, and their connections end'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "list-interfaces" -d 'List the interfaces'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "add-interface" -d 'Add an interface'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "set-interface" -d 'Change an interface; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "remove-interface" -d 'Remove an interface: it stops listening, and its connections end'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from sip-server" -f -a "limits" -d 'Bounds on what strangers can make the server do'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from federation" -f -a "show" -d 'Show mode, use of static routes, and the federation service'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from federation" -f -a "mode" -d 'Set the mode: direct reaches partners by static routes only, open also any domain that publishes _sipfederationtls._tcp'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from federation" -f -a "set" -d 'Change how domains outside are reached; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from federation" -f -a "service" -d 'The federation service: a relay that carries every domain not reached otherwise'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from federation" -f -a "partners" -d 'Partners that were found by discovery: met without a route of their own'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from federation" -f -a "explain" -d 'Say who decides about a request from one address to another, step by step'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "add" -d 'Add a route to a partner domain'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "set" -d 'Change a route; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "show" -d 'Show one route'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "list" -d 'List the routes'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "enable" -d 'Make a route active'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "disable" -d 'Make a route inactive'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "remove" -d 'Remove a route'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from static-route" -f -a "use" -d 'Switch all static routes on or off'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from domain-permission" -f -a "set" -d 'Set the level of a domain, or the global level'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from domain-permission" -f -a "unset" -d 'Take the level of a domain away: the next less specific one holds again'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from domain-permission" -f -a "list" -d 'List the global level and all levels of domains'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from domain-permission" -f -a "show" -d 'Show which level holds for a domain, and why'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from blacklist" -f -a "add" -d 'Block a domain in both directions; its connections end at once'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from blacklist" -f -a "remove" -d 'Unblock a pattern'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from blacklist" -f -a "list" -d 'List the entries'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from blacklist" -f -a "check" -d 'Say whether a domain is blocked, and by which entry'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from blacklist" -f -a "import" -d 'Add all entries of a file in one change; what is on the list already stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from blacklist" -f -a "export" -d 'Print the entries that hold, as import reads them'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "import" -d 'Import a certificate with its key; one of the same name is replaced for new connections'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "watch" -d 'Import a certificate from files that another tool renews, and again whenever they change'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "acme" -d 'Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "csr" -d 'Request a certificate from another CA: make a key, and print what the CA is to sign'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "list" -d 'List the certificates, requests and private CAs'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "show" -d 'Show what a certificate says about itself'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "remove" -d 'Remove a certificate or a private CA together with its key'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "ca" -d 'A private CA: for partners who do not need one that everybody believes'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from certificate" -f -a "trust" -d 'The CAs of partners that are believed'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from dns" -f -a "records" -d 'Print the records that the configuration asks for'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from dns" -f -a "lookup" -d 'Look up whether a domain federates openly, and through which hosts'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from dns" -f -a "check" -d 'Check that the records are published as configured, at the resolver and at each server of the zone'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from dns" -f -a "publish" -d 'Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the zone answer them'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "add" -d 'Add a user'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "list" -d 'List the users'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "show" -d 'Show one user'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "set" -d 'Change a user; what is not named stays as it is'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "remove" -d 'Remove a user with the password and the contacts'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "set-password" -d 'Set a user\'s password'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "list" -d 'List the contacts of a user about whom something was decided, and what each of them sees'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "requests" -d 'List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "grant" -d 'Let a contact see a user up to a level; it answers a request, and holds for requests to come'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "reject" -d 'Refuse a contact: it sees nothing of the user, and asking again changes nothing'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from contact" -f -a "revoke" -d 'Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from diagnose" -f -a "partner" -d 'Judge a partner domain, as a server and as a client'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from diagnose" -f -a "list" -d 'List all checks'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from diagnose" -f -a "explain" -d 'Explain a check: what it finds, why that matters, and what repairs it'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from diagnose" -f -a "schema" -d 'Print the JSON Schema of the JSON that a diagnosis is'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "export" -d 'Print the configuration as a document, without any secret'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "check" -d 'Say whether a document could be applied: by the server, or else by itself on an empty configuration'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "diff" -d 'Show what applying a document would change'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "apply" -d 'Make a document hold, in one change; what it leaves out stays, unless it is pruned'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "confirm" -d 'Let the change stand that waits to be confirmed'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "history" -d 'List the generations that can be gone back to, the last one first'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Print the document of a generation that was'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "rollback" -d 'Make a generation that was again, with its keys and passwords, as a new one'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "schema" -d 'Print the JSON Schema of the document, for editors'
complete -c ucfed -n "__fish_ucfed_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "test" -d 'Test the assertions of a file; exit with 1 if one does not hold'
>>>>>>> german
