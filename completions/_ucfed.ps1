# Completion of ucfed for PowerShell. It asks the program itself, so that names come from the server that the line is about.
Register-ArgumentCompleter -Native -CommandName ucfed -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
<<<<<<< HEAD
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    if ($wordToComplete -eq '') { $words += '""' }
    $program = $words[0]
    if (-not (Get-Command $program -ErrorAction SilentlyContinue)) { $program = 'ucfed' }
    $before = $env:UCFED_COMPLETE
    $env:UCFED_COMPLETE = 'powershell'
    try { $found = & $program -- @words 2>$null } catch { $found = @() } finally { $env:UCFED_COMPLETE = $before }
    $found | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        if (-not $help) { $help = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
    }
=======

    $commandElements = $commandAst.CommandElements
    $command = @(
        'ucfed'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'ucfed' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run the server until SIGTERM or Ctrl-C; a second signal ends it at once')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Run two throw-away servers on loopback, federated by mtls, and let two SIP clients write to and see each other')
            [CompletionResult]::new('setup', 'setup', [CompletionResultType]::ParameterValue, 'Set up a server, question by question: presence domain, interface, certificate, partners, permissions, first user')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what the server runs and does')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Show live presence, as a user''s own client sees it')
            [CompletionResult]::new('presence-domain', 'presence-domain', [CompletionResultType]::ParameterValue, 'The domain of all local identities, and the SIP system that serves them')
            [CompletionResult]::new('sip-server', 'sip-server', [CompletionResultType]::ParameterValue, 'Where inbound SIP is accepted')
            [CompletionResult]::new('federation', 'federation', [CompletionResultType]::ParameterValue, 'How domains outside are reached at all')
            [CompletionResult]::new('static-route', 'static-route', [CompletionResultType]::ParameterValue, 'The channels to partner domains')
            [CompletionResult]::new('domain-permission', 'domain-permission', [CompletionResultType]::ParameterValue, 'The most that the people of a domain can see and do')
            [CompletionResult]::new('blacklist', 'blacklist', [CompletionResultType]::ParameterValue, 'Domains with which there is no federation, whatever else is configured')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates to show to peers, the private CA, and the CAs that are believed')
            [CompletionResult]::new('dns', 'dns', [CompletionResultType]::ParameterValue, 'The DNS records by which openly federated partners are found')
            [CompletionResult]::new('user', 'user', [CompletionResultType]::ParameterValue, 'The people of the presence domain')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Who sees how much of a user, and who asks to')
            [CompletionResult]::new('diagnose', 'diagnose', [CompletionResultType]::ParameterValue, 'Find out what is wrong, who must act, and the line that repairs it')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'The whole configuration as one document, and the generations that were')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'Statements about who may do what, tested')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page, or write one per command into a directory')
            [CompletionResult]::new('openapi', 'openapi', [CompletionResultType]::ParameterValue, 'Print the OpenAPI 3.1 document of the admin API')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the version of this program')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;serve' {
            [CompletionResult]::new('--admin-socket', '--admin-socket', [CompletionResultType]::ParameterName, 'Where the admin socket is opened [default: admin.sock in the data directory; as root, without --data-dir, /run/ucfed/admin.sock]')
            [CompletionResult]::new('--admin-group', '--admin-group', [CompletionResultType]::ParameterName, 'A group whose members may administer the server, beside root and the server''s own user. The data directory is closed to them: open the socket elsewhere by --admin-socket')
            [CompletionResult]::new('--viewer-group', '--viewer-group', [CompletionResultType]::ParameterName, 'A group whose members may look, but not change')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'How the log on stderr is written')
            [CompletionResult]::new('--log-level', '--log-level', [CompletionResultType]::ParameterName, 'What is logged: error, warn, info, debug, trace or off; or by target, as in info,ucfed::daemon=debug [default: info; with -v debug, with -q warn]')
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The name server that is asked instead of those of the system''s configuration')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;demo' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--once', '--once', [CompletionResultType]::ParameterName, 'End when the steps are through')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;setup' {
            [CompletionResult]::new('--answers', '--answers', [CompletionResultType]::ParameterName, 'Take the answers from this file, or - for standard input, and ask nothing')
            [CompletionResult]::new('--save-answers', '--save-answers', [CompletionResultType]::ParameterName, 'Write the answers to this file, without secrets, for the next server')
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The resolver to ask [default: the server''s own; for publish that of this host]')
            [CompletionResult]::new('--authority', '--authority', [CompletionResultType]::ParameterName, 'An authoritative server to ask; can be repeated [default: those that the zone names]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--print-commands', '--print-commands', [CompletionResultType]::ParameterName, 'Print a shell script with the commands instead of doing anything')
            [CompletionResult]::new('--no-diagnose', '--no-diagnose', [CompletionResultType]::ParameterName, 'Make no diagnosis at the end')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;status' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Show it again every two seconds until Ctrl-C; with -o json one object a line')
            [CompletionResult]::new('--prometheus', '--prometheus', [CompletionResultType]::ParameterName, 'Print metrics in the text format of Prometheus, for its text file collector')
            [CompletionResult]::new('--health', '--health', [CompletionResultType]::ParameterName, 'Say whether the server does what it is there for; exit with 1 if it does not')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;watch' {
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who watches: a local user with a password')
            [CompletionResult]::new('--password-file', '--password-file', [CompletionResultType]::ParameterName, 'A file with the password of that user, or - for standard input [default on a terminal: it is asked for]')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'The interface for clients over tcp [default: the first that listens, as the server says; the port 5060]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--once', '--once', [CompletionResultType]::ParameterName, 'End after the first answer of each: 0 if all are active, else 1')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the presence domain and the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the presence domain, once')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Rename the presence domain: all local identities change and all dialogs end')
            [CompletionResult]::new('upstream', 'upstream', [CompletionResultType]::ParameterValue, 'An existing SIP system that serves the local users instead of this server')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;presence-domain;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain;set' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain;rename' {
            [CompletionResult]::new('--confirm', '--confirm', [CompletionResultType]::ParameterName, 'The domain it is now, as a confirmation')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain;upstream' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the upstream: requests for local users are relayed there')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Let this server serve the local users itself again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;presence-domain;upstream;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain;upstream;set' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Its port')
            [CompletionResult]::new('--protocol', '--protocol', [CompletionResultType]::ParameterName, 'How it is reached; with mtls its certificate must prove the presence domain or name the host')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain;upstream;clear' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;presence-domain;upstream;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the upstream: requests for local users are relayed there')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Let this server serve the local users itself again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;presence-domain;upstream;help;show' {
            break
        }
        'ucfed;presence-domain;upstream;help;set' {
            break
        }
        'ucfed;presence-domain;upstream;help;clear' {
            break
        }
        'ucfed;presence-domain;upstream;help;help' {
            break
        }
        'ucfed;presence-domain;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the presence domain and the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the presence domain, once')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Rename the presence domain: all local identities change and all dialogs end')
            [CompletionResult]::new('upstream', 'upstream', [CompletionResultType]::ParameterValue, 'An existing SIP system that serves the local users instead of this server')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;presence-domain;help;show' {
            break
        }
        'ucfed;presence-domain;help;set' {
            break
        }
        'ucfed;presence-domain;help;rename' {
            break
        }
        'ucfed;presence-domain;help;upstream' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the upstream: requests for local users are relayed there')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Let this server serve the local users itself again')
            break
        }
        'ucfed;presence-domain;help;upstream;show' {
            break
        }
        'ucfed;presence-domain;help;upstream;set' {
            break
        }
        'ucfed;presence-domain;help;upstream;clear' {
            break
        }
        'ucfed;presence-domain;help;help' {
            break
        }
        'ucfed;sip-server' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the SIP server with its interfaces and what they listen on')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Accept inbound SIP on all interfaces')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Accept nothing inbound: all interfaces stop listening, and their connections end')
            [CompletionResult]::new('list-interfaces', 'list-interfaces', [CompletionResultType]::ParameterValue, 'List the interfaces')
            [CompletionResult]::new('add-interface', 'add-interface', [CompletionResultType]::ParameterValue, 'Add an interface')
            [CompletionResult]::new('set-interface', 'set-interface', [CompletionResultType]::ParameterValue, 'Change an interface; what is not named stays as it is')
            [CompletionResult]::new('remove-interface', 'remove-interface', [CompletionResultType]::ParameterValue, 'Remove an interface: it stops listening, and its connections end')
            [CompletionResult]::new('limits', 'limits', [CompletionResultType]::ParameterValue, 'Bounds on what strangers can make the server do')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;sip-server;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;enable' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;disable' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;list-interfaces' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;add-interface' {
            [CompletionResult]::new('--ip', '--ip', [CompletionResultType]::ParameterName, 'One of the host''s addresses, IPv4 or IPv6, or any')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port')
            [CompletionResult]::new('--protocol', '--protocol', [CompletionResultType]::ParameterName, 'The protocol: mtls for partners; tls, tcp or udp for clients of your own')
            [CompletionResult]::new('--certificate', '--certificate', [CompletionResultType]::ParameterName, 'The certificate to show; needed for mtls and tls, and imported or issued before')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The interface''s name [default: made of protocol, address and port]')
            [CompletionResult]::new('--advertise', '--advertise', [CompletionResultType]::ParameterName, 'The public name or address behind which the interface stands (NAT)')
            [CompletionResult]::new('--peer-eku', '--peer-eku', [CompletionResultType]::ParameterName, 'Which key usages a partner''s certificate needs: strict is clientAuth; sip is clientAuth, serverAuth, sipDomain or none at all; any is no check')
            [CompletionResult]::new('--digest', '--digest', [CompletionResultType]::ParameterName, 'Which hashes clients are asked to prove themselves with: sha256 is SHA-256 and MD5; md5 is MD5 alone, for clients that give up where anything else is offered too')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;set-interface' {
            [CompletionResult]::new('--ip', '--ip', [CompletionResultType]::ParameterName, 'One of the host''s addresses, IPv4 or IPv6, or any')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port')
            [CompletionResult]::new('--protocol', '--protocol', [CompletionResultType]::ParameterName, 'The protocol')
            [CompletionResult]::new('--certificate', '--certificate', [CompletionResultType]::ParameterName, 'The certificate to show to new connections')
            [CompletionResult]::new('--advertise', '--advertise', [CompletionResultType]::ParameterName, 'The public name or address behind which the interface stands (NAT)')
            [CompletionResult]::new('--peer-eku', '--peer-eku', [CompletionResultType]::ParameterName, 'Which key usages a partner''s certificate needs')
            [CompletionResult]::new('--digest', '--digest', [CompletionResultType]::ParameterName, 'Which hashes clients are asked to prove themselves with')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--no-certificate', '--no-certificate', [CompletionResultType]::ParameterName, 'Show no certificate (for tcp and udp)')
            [CompletionResult]::new('--no-advertise', '--no-advertise', [CompletionResultType]::ParameterName, 'The interface stands behind no other name')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;remove-interface' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;limits' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the limits')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set limits; what is not named stays as it is')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;sip-server;limits;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;limits;set' {
            [CompletionResult]::new('--message-head', '--message-head', [CompletionResultType]::ParameterName, 'Octets of a message before its body [initially 16384]')
            [CompletionResult]::new('--message-body', '--message-body', [CompletionResultType]::ParameterName, 'Octets of a message''s body [initially 65536]')
            [CompletionResult]::new('--message-headers', '--message-headers', [CompletionResultType]::ParameterName, 'Headers of a message [initially 128]')
            [CompletionResult]::new('--connections', '--connections', [CompletionResultType]::ParameterName, 'Inbound connections in all [initially 20000]')
            [CompletionResult]::new('--connections-per-address', '--connections-per-address', [CompletionResultType]::ParameterName, 'Inbound connections from one address [initially 1000]')
            [CompletionResult]::new('--handshakes', '--handshakes', [CompletionResultType]::ParameterName, 'TLS handshakes under way at once [initially 256]')
            [CompletionResult]::new('--handshake-seconds', '--handshake-seconds', [CompletionResultType]::ParameterName, 'Seconds that a handshake may take [initially 10]')
            [CompletionResult]::new('--idle-seconds', '--idle-seconds', [CompletionResultType]::ParameterName, 'Seconds after which a silent inbound connection is closed [initially 900]')
            [CompletionResult]::new('--transactions', '--transactions', [CompletionResultType]::ParameterName, 'Requests that wait for an answer at once [initially 100000]')
            [CompletionResult]::new('--send-queue', '--send-queue', [CompletionResultType]::ParameterName, 'Octets that may wait for one slow peer [initially 1048576]')
            [CompletionResult]::new('--contacts-per-user', '--contacts-per-user', [CompletionResultType]::ParameterName, 'Contacts that one user can register at once [initially 10]')
            [CompletionResult]::new('--subscriptions', '--subscriptions', [CompletionResultType]::ParameterName, 'Subscriptions to presence in all [initially 200000]')
            [CompletionResult]::new('--subscriptions-per-domain', '--subscriptions-per-domain', [CompletionResultType]::ParameterName, 'Subscriptions of the people of one partner domain [initially 50000]')
            [CompletionResult]::new('--subscriptions-per-user', '--subscriptions-per-user', [CompletionResultType]::ParameterName, 'Subscriptions of one local user''s devices [initially 1000]')
            [CompletionResult]::new('--contact-requests-per-domain', '--contact-requests-per-domain', [CompletionResultType]::ParameterName, 'Contact requests that one partner domain can have pending [initially 1000]')
            [CompletionResult]::new('--contact-request-days', '--contact-request-days', [CompletionResultType]::ParameterName, 'Days after which a contact request that nobody answered expires [initially 30]')
            [CompletionResult]::new('--publications-per-user', '--publications-per-user', [CompletionResultType]::ParameterName, 'Publications of presence that one user can have at once [initially 10]')
            [CompletionResult]::new('--partner-messages-per-second', '--partner-messages-per-second', [CompletionResultType]::ParameterName, 'Messages a second of a partner found by discovery, unless it has a budget of its own [initially 20]')
            [CompletionResult]::new('--partner-targets', '--partner-targets', [CompletionResultType]::ParameterName, 'Distinct local targets a day of a partner found by discovery, unless it has a budget of its own [initially 1000]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;sip-server;limits;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the limits')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set limits; what is not named stays as it is')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;sip-server;limits;help;show' {
            break
        }
        'ucfed;sip-server;limits;help;set' {
            break
        }
        'ucfed;sip-server;limits;help;help' {
            break
        }
        'ucfed;sip-server;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the SIP server with its interfaces and what they listen on')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Accept inbound SIP on all interfaces')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Accept nothing inbound: all interfaces stop listening, and their connections end')
            [CompletionResult]::new('list-interfaces', 'list-interfaces', [CompletionResultType]::ParameterValue, 'List the interfaces')
            [CompletionResult]::new('add-interface', 'add-interface', [CompletionResultType]::ParameterValue, 'Add an interface')
            [CompletionResult]::new('set-interface', 'set-interface', [CompletionResultType]::ParameterValue, 'Change an interface; what is not named stays as it is')
            [CompletionResult]::new('remove-interface', 'remove-interface', [CompletionResultType]::ParameterValue, 'Remove an interface: it stops listening, and its connections end')
            [CompletionResult]::new('limits', 'limits', [CompletionResultType]::ParameterValue, 'Bounds on what strangers can make the server do')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;sip-server;help;show' {
            break
        }
        'ucfed;sip-server;help;enable' {
            break
        }
        'ucfed;sip-server;help;disable' {
            break
        }
        'ucfed;sip-server;help;list-interfaces' {
            break
        }
        'ucfed;sip-server;help;add-interface' {
            break
        }
        'ucfed;sip-server;help;set-interface' {
            break
        }
        'ucfed;sip-server;help;remove-interface' {
            break
        }
        'ucfed;sip-server;help;limits' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the limits')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set limits; what is not named stays as it is')
            break
        }
        'ucfed;sip-server;help;limits;show' {
            break
        }
        'ucfed;sip-server;help;limits;set' {
            break
        }
        'ucfed;sip-server;help;help' {
            break
        }
        'ucfed;federation' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show mode, use of static routes, and the federation service')
            [CompletionResult]::new('mode', 'mode', [CompletionResultType]::ParameterValue, 'Set the mode: direct reaches partners by static routes only, open also any domain that publishes _sipfederationtls._tcp')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change how domains outside are reached; what is not named stays as it is')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'The federation service: a relay that carries every domain not reached otherwise')
            [CompletionResult]::new('partners', 'partners', [CompletionResultType]::ParameterValue, 'Partners that were found by discovery: met without a route of their own')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say who decides about a request from one address to another, step by step')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;federation;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;mode' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Set it even if nobody could be reached then')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;set' {
            [CompletionResult]::new('--srv-order', '--srv-order', [CompletionResultType]::ParameterName, 'Which of the servers of one priority that a domain publishes is tried first: weight, the highest weight always; or rfc2782, one drawn by weight')
            [CompletionResult]::new('--act-as-service', '--act-as-service', [CompletionResultType]::ParameterName, 'Be a federation service to others: relay between partner domains that are both let in')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;service' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the federation service')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Trust a relay to carry every domain that has no route and is not found by DNS, in both directions')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Do without a federation service')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;federation;service;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;service;set' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Its port for mtls')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;service;clear' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Do it even if nobody could be reached then')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;service;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the federation service')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Trust a relay to carry every domain that has no route and is not found by DNS, in both directions')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Do without a federation service')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;federation;service;help;show' {
            break
        }
        'ucfed;federation;service;help;set' {
            break
        }
        'ucfed;federation;service;help;clear' {
            break
        }
        'ucfed;federation;service;help;help' {
            break
        }
        'ucfed;federation;partners' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the partners that were met since the start, and those about whom something was decided')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one: who it proved to be, what it asked for, and how it is reached')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a partner a budget of its own; what is not named stays as it is')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Forget what DNS said of a partner, how long it is left alone, and what it spent: all of it begins anew')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Refuse a partner for the time being, in both directions; what its people see ends')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a suspended partner in again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;federation;partners;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;partners;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;partners;set' {
            [CompletionResult]::new('--messages', '--messages', [CompletionResultType]::ParameterName, 'Messages a second, or default for the limit that all have')
            [CompletionResult]::new('--targets', '--targets', [CompletionResultType]::ParameterName, 'Distinct local targets a day, or default for the limit that all have')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;partners;reset' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;partners;suspend' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;partners;resume' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;partners;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the partners that were met since the start, and those about whom something was decided')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one: who it proved to be, what it asked for, and how it is reached')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a partner a budget of its own; what is not named stays as it is')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Forget what DNS said of a partner, how long it is left alone, and what it spent: all of it begins anew')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Refuse a partner for the time being, in both directions; what its people see ends')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a suspended partner in again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;federation;partners;help;list' {
            break
        }
        'ucfed;federation;partners;help;show' {
            break
        }
        'ucfed;federation;partners;help;set' {
            break
        }
        'ucfed;federation;partners;help;reset' {
            break
        }
        'ucfed;federation;partners;help;suspend' {
            break
        }
        'ucfed;federation;partners;help;resume' {
            break
        }
        'ucfed;federation;partners;help;help' {
            break
        }
        'ucfed;federation;explain' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;federation;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show mode, use of static routes, and the federation service')
            [CompletionResult]::new('mode', 'mode', [CompletionResultType]::ParameterValue, 'Set the mode: direct reaches partners by static routes only, open also any domain that publishes _sipfederationtls._tcp')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change how domains outside are reached; what is not named stays as it is')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'The federation service: a relay that carries every domain not reached otherwise')
            [CompletionResult]::new('partners', 'partners', [CompletionResultType]::ParameterValue, 'Partners that were found by discovery: met without a route of their own')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say who decides about a request from one address to another, step by step')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;federation;help;show' {
            break
        }
        'ucfed;federation;help;mode' {
            break
        }
        'ucfed;federation;help;set' {
            break
        }
        'ucfed;federation;help;service' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the federation service')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Trust a relay to carry every domain that has no route and is not found by DNS, in both directions')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Do without a federation service')
            break
        }
        'ucfed;federation;help;service;show' {
            break
        }
        'ucfed;federation;help;service;set' {
            break
        }
        'ucfed;federation;help;service;clear' {
            break
        }
        'ucfed;federation;help;partners' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the partners that were met since the start, and those about whom something was decided')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one: who it proved to be, what it asked for, and how it is reached')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a partner a budget of its own; what is not named stays as it is')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Forget what DNS said of a partner, how long it is left alone, and what it spent: all of it begins anew')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Refuse a partner for the time being, in both directions; what its people see ends')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a suspended partner in again')
            break
        }
        'ucfed;federation;help;partners;list' {
            break
        }
        'ucfed;federation;help;partners;show' {
            break
        }
        'ucfed;federation;help;partners;set' {
            break
        }
        'ucfed;federation;help;partners;reset' {
            break
        }
        'ucfed;federation;help;partners;suspend' {
            break
        }
        'ucfed;federation;help;partners;resume' {
            break
        }
        'ucfed;federation;help;explain' {
            break
        }
        'ucfed;federation;help;help' {
            break
        }
        'ucfed;static-route' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a route to a partner domain')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a route; what is not named stays as it is')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one route')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the routes')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Make a route active')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Make a route inactive')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a route')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Switch all static routes on or off')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;static-route;add' {
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'An access server of the partner; several are tried by lowest priority, then highest weight')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port of servers that name none')
            [CompletionResult]::new('--protocol', '--protocol', [CompletionResultType]::ParameterName, 'The protocol, equal to the partner''s')
            [CompletionResult]::new('--certificate', '--certificate', [CompletionResultType]::ParameterName, 'For mtls, which of the SIP server''s own certificates to show, when its interfaces have several')
            [CompletionResult]::new('--priority', '--priority', [CompletionResultType]::ParameterName, 'The priority of servers that name none; lower is tried first')
            [CompletionResult]::new('--weight', '--weight', [CompletionResultType]::ParameterName, 'The weight of servers that name none; inside one priority, higher is tried first')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--trusted', '--trusted', [CompletionResultType]::ParameterName, 'Whatever comes from an access server may speak for the domain, even if its certificate does not name it')
            [CompletionResult]::new('--disabled', '--disabled', [CompletionResultType]::ParameterName, 'Add it inactive')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;set' {
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'The access servers; they replace those of the route. What they do not name they take over from the route, if that has one server')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port of the route''s server, or of servers that name none')
            [CompletionResult]::new('--protocol', '--protocol', [CompletionResultType]::ParameterName, 'The protocol, equal to the partner''s')
            [CompletionResult]::new('--certificate', '--certificate', [CompletionResultType]::ParameterName, 'For mtls, which of the SIP server''s own certificates to show')
            [CompletionResult]::new('--priority', '--priority', [CompletionResultType]::ParameterName, 'The priority of the route''s server, or of servers that name none')
            [CompletionResult]::new('--weight', '--weight', [CompletionResultType]::ParameterName, 'The weight of the route''s server, or of servers that name none')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--no-certificate', '--no-certificate', [CompletionResultType]::ParameterName, 'Leave the choice of the certificate to the server')
            [CompletionResult]::new('--trusted', '--trusted', [CompletionResultType]::ParameterName, 'Whatever comes from an access server may speak for the domain')
            [CompletionResult]::new('--untrusted', '--untrusted', [CompletionResultType]::ParameterName, 'Only a certificate that names the domain speaks for it')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;enable' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;disable' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;remove' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;use' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;static-route;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a route to a partner domain')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a route; what is not named stays as it is')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one route')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the routes')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Make a route active')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Make a route inactive')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a route')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Switch all static routes on or off')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;static-route;help;add' {
            break
        }
        'ucfed;static-route;help;set' {
            break
        }
        'ucfed;static-route;help;show' {
            break
        }
        'ucfed;static-route;help;list' {
            break
        }
        'ucfed;static-route;help;enable' {
            break
        }
        'ucfed;static-route;help;disable' {
            break
        }
        'ucfed;static-route;help;remove' {
            break
        }
        'ucfed;static-route;help;use' {
            break
        }
        'ucfed;static-route;help;help' {
            break
        }
        'ucfed;domain-permission' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the level of a domain, or the global level')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take the level of a domain away: the next less specific one holds again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the global level and all levels of domains')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show which level holds for a domain, and why')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;domain-permission;set' {
            [CompletionResult]::new('--global', '--global', [CompletionResultType]::ParameterName, 'Set the level of every domain that has none of its own; off equals blocked')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;domain-permission;unset' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--global', '--global', [CompletionResultType]::ParameterName, 'Switch the global level off')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;domain-permission;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;domain-permission;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;domain-permission;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the level of a domain, or the global level')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take the level of a domain away: the next less specific one holds again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the global level and all levels of domains')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show which level holds for a domain, and why')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;domain-permission;help;set' {
            break
        }
        'ucfed;domain-permission;help;unset' {
            break
        }
        'ucfed;domain-permission;help;list' {
            break
        }
        'ucfed;domain-permission;help;show' {
            break
        }
        'ucfed;domain-permission;help;help' {
            break
        }
        'ucfed;blacklist' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Block a domain in both directions; its connections end at once')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Unblock a pattern')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the entries')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say whether a domain is blocked, and by which entry')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add all entries of a file in one change; what is on the list already stays as it is')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the entries that hold, as import reads them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;blacklist;add' {
            [CompletionResult]::new('--comment', '--comment', [CompletionResultType]::ParameterName, 'Why it is blocked: one line, at most 200 characters')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'When the entry ends by itself: a time (2026-12-31T18:00:00Z), a day, to its end (2026-12-31), or from now (12h, 30d) [default: never]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;blacklist;remove' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;blacklist;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most this many entries')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Only entries that are sorted behind this pattern')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;blacklist;check' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 1 if it is blocked; otherwise the exit code is 0 either way')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;blacklist;import' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;blacklist;export' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;blacklist;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Block a domain in both directions; its connections end at once')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Unblock a pattern')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the entries')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say whether a domain is blocked, and by which entry')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add all entries of a file in one change; what is on the list already stays as it is')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the entries that hold, as import reads them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;blacklist;help;add' {
            break
        }
        'ucfed;blacklist;help;remove' {
            break
        }
        'ucfed;blacklist;help;list' {
            break
        }
        'ucfed;blacklist;help;check' {
            break
        }
        'ucfed;blacklist;help;import' {
            break
        }
        'ucfed;blacklist;help;export' {
            break
        }
        'ucfed;blacklist;help;help' {
            break
        }
        'ucfed;certificate' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import a certificate with its key; one of the same name is replaced for new connections')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Import a certificate from files that another tool renews, and again whenever they change')
            [CompletionResult]::new('acme', 'acme', [CompletionResultType]::ParameterValue, 'Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left')
            [CompletionResult]::new('csr', 'csr', [CompletionResultType]::ParameterValue, 'Request a certificate from another CA: make a key, and print what the CA is to sign')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the certificates, requests and private CAs')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a certificate says about itself')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a certificate or a private CA together with its key')
            [CompletionResult]::new('ca', 'ca', [CompletionResultType]::ParameterValue, 'A private CA: for partners who do not need one that everybody believes')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'The CAs of partners that are believed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;certificate;import' {
            [CompletionResult]::new('--chain', '--chain', [CompletionResultType]::ParameterName, 'The certificate with its intermediates in PEM')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The private key in PEM [default: the one in the file of --chain, else the one kept here under that name]')
            [CompletionResult]::new('--pkcs12', '--pkcs12', [CompletionResultType]::ParameterName, 'Certificate, intermediates and key in one PKCS#12 file (.p12, .pfx)')
            [CompletionResult]::new('--password-file', '--password-file', [CompletionResultType]::ParameterName, 'A file with the password of the PKCS#12 file in its first line, or - for standard input [default: no password]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;watch' {
            [CompletionResult]::new('--chain', '--chain', [CompletionResultType]::ParameterName, 'The certificate with its intermediates in PEM, on the host of the server')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The private key in PEM, on the host of the server')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--off', '--off', [CompletionResultType]::ParameterName, 'Watch its files no longer; the certificate stays')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;acme' {
            [CompletionResult]::new('--domain', '--domain', [CompletionResultType]::ParameterName, 'The domain that it is to prove')
            [CompletionResult]::new('--host', '--host', [CompletionResultType]::ParameterName, 'A server that it is to name; can be given several times')
            [CompletionResult]::new('--directory', '--directory', [CompletionResultType]::ParameterName, 'The directory of the CA; https alone')
            [CompletionResult]::new('--directory-ca', '--directory-ca', [CompletionResultType]::ParameterName, 'The CA (PEM) of the directory''s own certificate, where it is a private one')
            [CompletionResult]::new('--contact', '--contact', [CompletionResultType]::ParameterName, 'Where the CA may write to (mailto:NAME@DOMAIN); can be given several times')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'The primary name server of the zone, which takes the records')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The file with the key that the name server shares (TSIG), or - for standard input')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'The zone [default: the name server is asked for it]')
            [CompletionResult]::new('--authority', '--authority', [CompletionResultType]::ParameterName, 'A name server that has to answer a record before the CA looks for it; can be given several times [default: all servers that the zone names]')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long the order may take; at most half an hour')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--agree-terms', '--agree-terms', [CompletionResultType]::ParameterName, 'Agree to the terms of the CA')
            [CompletionResult]::new('--renew', '--renew', [CompletionResultType]::ParameterName, 'Order it again now, although it may not be due')
            [CompletionResult]::new('--off', '--off', [CompletionResultType]::ParameterName, 'Renew it no longer; the certificate stays')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;csr' {
            [CompletionResult]::new('--domain', '--domain', [CompletionResultType]::ParameterName, 'The domain that it is to prove')
            [CompletionResult]::new('--host', '--host', [CompletionResultType]::ParameterName, 'A server that it is to name; can be given several times')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--public', '--public', [CompletionResultType]::ParameterName, 'For a public CA: ask for DNS names alone, without the sip: URI and addresses that such a CA refuses')
            [CompletionResult]::new('--new-key', '--new-key', [CompletionResultType]::ParameterName, 'Make another key instead of using that of the last request again')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;remove' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--request', '--request', [CompletionResultType]::ParameterName, 'Only the request of that name, with its key')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;ca' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a private CA; one that exists is kept')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a certificate; one of the same name is replaced for new connections')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;certificate;ca;create' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The CA''s name')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;ca;issue' {
            [CompletionResult]::new('--domain', '--domain', [CompletionResultType]::ParameterName, 'The domain that it proves')
            [CompletionResult]::new('--host', '--host', [CompletionResultType]::ParameterName, 'A server that it names; can be given several times')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA [default: the only one]')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'For how many days it holds')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;ca;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a private CA; one that exists is kept')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a certificate; one of the same name is replaced for new connections')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;certificate;ca;help;create' {
            break
        }
        'ucfed;certificate;ca;help;issue' {
            break
        }
        'ucfed;certificate;ca;help;help' {
            break
        }
        'ucfed;certificate;trust' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Believe the certificates of a CA')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the CAs that are believed beside those of the system')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'No longer believe a CA: new connections that need it fail')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the certificate of a private CA, or of one that is believed, in PEM: what the partner adds')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;certificate;trust;add' {
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The CA''s certificate in PEM, or - for standard input')
            [CompletionResult]::new('--domain', '--domain', [CompletionResultType]::ParameterName, 'A domain for which it may vouch; can be given several times [default: any domain]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;trust;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;trust;remove' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;trust;export' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;certificate;trust;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Believe the certificates of a CA')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the CAs that are believed beside those of the system')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'No longer believe a CA: new connections that need it fail')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the certificate of a private CA, or of one that is believed, in PEM: what the partner adds')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;certificate;trust;help;add' {
            break
        }
        'ucfed;certificate;trust;help;list' {
            break
        }
        'ucfed;certificate;trust;help;remove' {
            break
        }
        'ucfed;certificate;trust;help;export' {
            break
        }
        'ucfed;certificate;trust;help;help' {
            break
        }
        'ucfed;certificate;help' {
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import a certificate with its key; one of the same name is replaced for new connections')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Import a certificate from files that another tool renews, and again whenever they change')
            [CompletionResult]::new('acme', 'acme', [CompletionResultType]::ParameterValue, 'Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left')
            [CompletionResult]::new('csr', 'csr', [CompletionResultType]::ParameterValue, 'Request a certificate from another CA: make a key, and print what the CA is to sign')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the certificates, requests and private CAs')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a certificate says about itself')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a certificate or a private CA together with its key')
            [CompletionResult]::new('ca', 'ca', [CompletionResultType]::ParameterValue, 'A private CA: for partners who do not need one that everybody believes')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'The CAs of partners that are believed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;certificate;help;import' {
            break
        }
        'ucfed;certificate;help;watch' {
            break
        }
        'ucfed;certificate;help;acme' {
            break
        }
        'ucfed;certificate;help;csr' {
            break
        }
        'ucfed;certificate;help;list' {
            break
        }
        'ucfed;certificate;help;show' {
            break
        }
        'ucfed;certificate;help;remove' {
            break
        }
        'ucfed;certificate;help;ca' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a private CA; one that exists is kept')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a certificate; one of the same name is replaced for new connections')
            break
        }
        'ucfed;certificate;help;ca;create' {
            break
        }
        'ucfed;certificate;help;ca;issue' {
            break
        }
        'ucfed;certificate;help;trust' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Believe the certificates of a CA')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the CAs that are believed beside those of the system')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'No longer believe a CA: new connections that need it fail')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the certificate of a private CA, or of one that is believed, in PEM: what the partner adds')
            break
        }
        'ucfed;certificate;help;trust;add' {
            break
        }
        'ucfed;certificate;help;trust;list' {
            break
        }
        'ucfed;certificate;help;trust;remove' {
            break
        }
        'ucfed;certificate;help;trust;export' {
            break
        }
        'ucfed;certificate;help;help' {
            break
        }
        'ucfed;dns' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('records', 'records', [CompletionResultType]::ParameterValue, 'Print the records that the configuration asks for')
            [CompletionResult]::new('lookup', 'lookup', [CompletionResultType]::ParameterValue, 'Look up whether a domain federates openly, and through which hosts')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that the records are published as configured, at the resolver and at each server of the zone')
            [CompletionResult]::new('publish', 'publish', [CompletionResultType]::ParameterValue, 'Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the zone answer them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;dns;records' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How they are printed; json is the same as -o json')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;dns;lookup' {
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The resolver to ask [default: the server''s own; for publish that of this host]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;dns;check' {
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The resolver to ask [default: the server''s own; for publish that of this host]')
            [CompletionResult]::new('--authority', '--authority', [CompletionResultType]::ParameterName, 'An authoritative server to ask; can be repeated [default: those that the zone names]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;dns;publish' {
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'The primary server of the zone, which takes the update')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The file with the key, or - for standard input')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'The zone [default: the server is asked for it]')
            [CompletionResult]::new('--ttl', '--ttl', [CompletionResultType]::ParameterName, 'How long records that are added may be believed, in seconds')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait for the servers of the zone; 0 does not wait')
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The resolver to ask [default: the server''s own; for publish that of this host]')
            [CompletionResult]::new('--authority', '--authority', [CompletionResultType]::ParameterName, 'An authoritative server to ask; can be repeated [default: those that the zone names]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;dns;help' {
            [CompletionResult]::new('records', 'records', [CompletionResultType]::ParameterValue, 'Print the records that the configuration asks for')
            [CompletionResult]::new('lookup', 'lookup', [CompletionResultType]::ParameterValue, 'Look up whether a domain federates openly, and through which hosts')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that the records are published as configured, at the resolver and at each server of the zone')
            [CompletionResult]::new('publish', 'publish', [CompletionResultType]::ParameterValue, 'Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the zone answer them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;dns;help;records' {
            break
        }
        'ucfed;dns;help;lookup' {
            break
        }
        'ucfed;dns;help;check' {
            break
        }
        'ucfed;dns;help;publish' {
            break
        }
        'ucfed;dns;help;help' {
            break
        }
        'ucfed;user' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a user')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the users')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one user')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a user; what is not named stays as it is')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a user with the password and the contacts')
            [CompletionResult]::new('set-password', 'set-password', [CompletionResultType]::ParameterValue, 'Set a user''s password')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;user;add' {
            [CompletionResult]::new('--password-file', '--password-file', [CompletionResultType]::ParameterName, 'A file with the password, or - for standard input (asked for on a terminal). Without it the user cannot register until a password is set')
            [CompletionResult]::new('--display-name', '--display-name', [CompletionResultType]::ParameterName, 'The name shown to others')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Title; from public on')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company; from public on')
            [CompletionResult]::new('--business-phone', '--business-phone', [CompletionResultType]::ParameterName, 'Business phone; from public on')
            [CompletionResult]::new('--office', '--office', [CompletionResultType]::ParameterName, 'Office, such as building and room; from company on')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Business address, one line; from company on')
            [CompletionResult]::new('--mobile-phone', '--mobile-phone', [CompletionResultType]::ParameterName, 'Mobile phone; from team on')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Standing note; from team on')
            [CompletionResult]::new('--private-phone', '--private-phone', [CompletionResultType]::ParameterName, 'Private phone; at personal only')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;user;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;user;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;user;set' {
            [CompletionResult]::new('--display-name', '--display-name', [CompletionResultType]::ParameterName, 'The name shown to others')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Title; from public on')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Company; from public on')
            [CompletionResult]::new('--business-phone', '--business-phone', [CompletionResultType]::ParameterName, 'Business phone; from public on')
            [CompletionResult]::new('--office', '--office', [CompletionResultType]::ParameterName, 'Office, such as building and room; from company on')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Business address, one line; from company on')
            [CompletionResult]::new('--mobile-phone', '--mobile-phone', [CompletionResultType]::ParameterName, 'Mobile phone; from team on')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Standing note; from team on')
            [CompletionResult]::new('--private-phone', '--private-phone', [CompletionResultType]::ParameterName, 'Private phone; at personal only')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--no-display-name', '--no-display-name', [CompletionResultType]::ParameterName, 'Show no name to others')
            [CompletionResult]::new('--enable', '--enable', [CompletionResultType]::ParameterName, 'The user may register and be reached')
            [CompletionResult]::new('--disable', '--disable', [CompletionResultType]::ParameterName, 'The user may neither register nor be reached')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;user;remove' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;user;set-password' {
            [CompletionResult]::new('--password-file', '--password-file', [CompletionResultType]::ParameterName, 'A file with the password, or - for standard input [default on a terminal: it is asked for]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;user;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a user')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the users')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one user')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a user; what is not named stays as it is')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a user with the password and the contacts')
            [CompletionResult]::new('set-password', 'set-password', [CompletionResultType]::ParameterValue, 'Set a user''s password')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;user;help;add' {
            break
        }
        'ucfed;user;help;list' {
            break
        }
        'ucfed;user;help;show' {
            break
        }
        'ucfed;user;help;set' {
            break
        }
        'ucfed;user;help;remove' {
            break
        }
        'ucfed;user;help;set-password' {
            break
        }
        'ucfed;user;help;help' {
            break
        }
        'ucfed;contact' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the contacts of a user about whom something was decided, and what each of them sees')
            [CompletionResult]::new('requests', 'requests', [CompletionResultType]::ParameterValue, 'List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)')
            [CompletionResult]::new('grant', 'grant', [CompletionResultType]::ParameterValue, 'Let a contact see a user up to a level; it answers a request, and holds for requests to come')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Refuse a contact: it sees nothing of the user, and asking again changes nothing')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;contact;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;contact;requests' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;contact;grant' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;contact;reject' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;contact;revoke' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;contact;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the contacts of a user about whom something was decided, and what each of them sees')
            [CompletionResult]::new('requests', 'requests', [CompletionResultType]::ParameterValue, 'List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)')
            [CompletionResult]::new('grant', 'grant', [CompletionResultType]::ParameterValue, 'Let a contact see a user up to a level; it answers a request, and holds for requests to come')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Refuse a contact: it sees nothing of the user, and asking again changes nothing')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;contact;help;list' {
            break
        }
        'ucfed;contact;help;requests' {
            break
        }
        'ucfed;contact;help;grant' {
            break
        }
        'ucfed;contact;help;reject' {
            break
        }
        'ucfed;contact;help;revoke' {
            break
        }
        'ucfed;contact;help;help' {
            break
        }
        'ucfed;diagnose' {
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only this check, or those whose ids begin with it up to a dot; can be repeated')
            [CompletionResult]::new('--skip', '--skip', [CompletionResultType]::ParameterName, 'Not this check, nor those whose ids begin with it up to a dot; can be repeated')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'How bad a finding has to be to fail')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is printed [default: text, or as -o says]')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write it to this file instead of standard output')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Only what is new, and what is gone, since this earlier diagnosis in JSON')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Look again every so many seconds until Ctrl-C, and print what changed [default: 60]')
            [CompletionResult]::new('--time-server', '--time-server', [CompletionResultType]::ParameterName, 'An NTP server to compare the clock with')
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The resolver to ask [default: the server''s own; for publish that of this host]')
            [CompletionResult]::new('--authority', '--authority', [CompletionResultType]::ParameterName, 'An authoritative server to ask; can be repeated [default: those that the zone names]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Apply the repairs that are safe, after showing them, and look again')
            [CompletionResult]::new('--detailed-exitcode', '--detailed-exitcode', [CompletionResultType]::ParameterName, 'Exit code 3 where warnings are the worst that was found')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('partner', 'partner', [CompletionResultType]::ParameterValue, 'Judge a partner domain, as a server and as a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all checks')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a check: what it finds, why that matters, and what repairs it')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON that a diagnosis is')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;diagnose;partner' {
            [CompletionResult]::new('--contact', '--contact', [CompletionResultType]::ParameterName, 'A user there whose presence is asked for')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only this check, or those whose ids begin with it up to a dot; can be repeated')
            [CompletionResult]::new('--skip', '--skip', [CompletionResultType]::ParameterName, 'Not this check, nor those whose ids begin with it up to a dot; can be repeated')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'How bad a finding has to be to fail')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is printed [default: text, or as -o says]')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write it to this file instead of standard output')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Only what is new, and what is gone, since this earlier diagnosis in JSON')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Look again every so many seconds until Ctrl-C, and print what changed [default: 60]')
            [CompletionResult]::new('--time-server', '--time-server', [CompletionResultType]::ParameterName, 'An NTP server to compare the clock with')
            [CompletionResult]::new('--resolver', '--resolver', [CompletionResultType]::ParameterName, 'The resolver to ask [default: the server''s own; for publish that of this host]')
            [CompletionResult]::new('--authority', '--authority', [CompletionResultType]::ParameterName, 'An authoritative server to ask; can be repeated [default: those that the zone names]')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Apply the repairs that are safe, after showing them, and look again')
            [CompletionResult]::new('--detailed-exitcode', '--detailed-exitcode', [CompletionResultType]::ParameterName, 'Exit code 3 where warnings are the worst that was found')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;diagnose;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;diagnose;explain' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;diagnose;schema' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;diagnose;help' {
            [CompletionResult]::new('partner', 'partner', [CompletionResultType]::ParameterValue, 'Judge a partner domain, as a server and as a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all checks')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a check: what it finds, why that matters, and what repairs it')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON that a diagnosis is')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;diagnose;help;partner' {
            break
        }
        'ucfed;diagnose;help;list' {
            break
        }
        'ucfed;diagnose;help;explain' {
            break
        }
        'ucfed;diagnose;help;schema' {
            break
        }
        'ucfed;diagnose;help;help' {
            break
        }
        'ucfed;config' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the configuration as a document, without any secret')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say whether a document could be applied: by the server, or else by itself on an empty configuration')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what applying a document would change')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Make a document hold, in one change; what it leaves out stays, unless it is pruned')
            [CompletionResult]::new('confirm', 'confirm', [CompletionResultType]::ParameterValue, 'Let the change stand that waits to be confirmed')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the generations that can be gone back to, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the document of a generation that was')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Make a generation that was again, with its keys and passwords, as a new one')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the document, for editors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;config;export' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The language of the document')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;check' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;diff' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--prune', '--prune', [CompletionResultType]::ParameterName, 'Remove what the document does not name, in each section that it has')
            [CompletionResult]::new('--detailed-exitcode', '--detailed-exitcode', [CompletionResultType]::ParameterName, 'Exit with 3 if there is something to change')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;apply' {
            [CompletionResult]::new('--confirm-within', '--confirm-within', [CompletionResultType]::ParameterName, 'Go back by itself unless ''config confirm'' follows within this time (5s to 24h); meanwhile no other change is taken')
            [CompletionResult]::new('--policy-test', '--policy-test', [CompletionResultType]::ParameterName, 'Refuse the change unless all assertions of this file hold afterwards (see ''policy test'')')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--prune', '--prune', [CompletionResultType]::ParameterName, 'Remove what the document does not name, in each section that it has')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Do it although nobody could be reached afterwards')
            [CompletionResult]::new('--detailed-exitcode', '--detailed-exitcode', [CompletionResultType]::ParameterName, 'With --dry-run: exit with 3 if there is something to change')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;confirm' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only say whether one waits')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;history' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many; a thousand are kept')
            [CompletionResult]::new('--before', '--before', [CompletionResultType]::ParameterName, 'Only those before this one')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The language of the document')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;rollback' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;schema' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;config;help' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the configuration as a document, without any secret')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say whether a document could be applied: by the server, or else by itself on an empty configuration')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what applying a document would change')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Make a document hold, in one change; what it leaves out stays, unless it is pruned')
            [CompletionResult]::new('confirm', 'confirm', [CompletionResultType]::ParameterValue, 'Let the change stand that waits to be confirmed')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the generations that can be gone back to, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the document of a generation that was')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Make a generation that was again, with its keys and passwords, as a new one')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the document, for editors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;config;help;export' {
            break
        }
        'ucfed;config;help;check' {
            break
        }
        'ucfed;config;help;diff' {
            break
        }
        'ucfed;config;help;apply' {
            break
        }
        'ucfed;config;help;confirm' {
            break
        }
        'ucfed;config;help;history' {
            break
        }
        'ucfed;config;help;show' {
            break
        }
        'ucfed;config;help;rollback' {
            break
        }
        'ucfed;config;help;schema' {
            break
        }
        'ucfed;config;help;help' {
            break
        }
        'ucfed;policy' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Test the assertions of a file; exit with 1 if one does not hold')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;policy;test' {
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'Test what this document would make of the configuration, which stays as it is')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--prune', '--prune', [CompletionResultType]::ParameterName, 'Count what the document does not name as removed')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;policy;help' {
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Test the assertions of a file; exit with 1 if one does not hold')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;policy;help;test' {
            break
        }
        'ucfed;policy;help;help' {
            break
        }
        'ucfed;completion' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;man' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The directory for the pages of all commands; it is made if need be')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;openapi' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;version' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]')
            [CompletionResult]::new('--socket', '--socket', [CompletionResultType]::ParameterName, 'The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why the change is made, for the audit log')
            [CompletionResult]::new('--if-generation', '--if-generation', [CompletionResultType]::ParameterName, 'Refuse the change (exit code 7) unless this is the present generation')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When messages are coloured; auto honours NO_COLOR and TERM=dumb')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale''s]')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Work on the store of a server that is stopped')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Judge a change and show what it would do, but leave no trace')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask before something is removed')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out notes; twice: warnings too. Errors are always printed')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'ucfed;help' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run the server until SIGTERM or Ctrl-C; a second signal ends it at once')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Run two throw-away servers on loopback, federated by mtls, and let two SIP clients write to and see each other')
            [CompletionResult]::new('setup', 'setup', [CompletionResultType]::ParameterValue, 'Set up a server, question by question: presence domain, interface, certificate, partners, permissions, first user')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what the server runs and does')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Show live presence, as a user''s own client sees it')
            [CompletionResult]::new('presence-domain', 'presence-domain', [CompletionResultType]::ParameterValue, 'The domain of all local identities, and the SIP system that serves them')
            [CompletionResult]::new('sip-server', 'sip-server', [CompletionResultType]::ParameterValue, 'Where inbound SIP is accepted')
            [CompletionResult]::new('federation', 'federation', [CompletionResultType]::ParameterValue, 'How domains outside are reached at all')
            [CompletionResult]::new('static-route', 'static-route', [CompletionResultType]::ParameterValue, 'The channels to partner domains')
            [CompletionResult]::new('domain-permission', 'domain-permission', [CompletionResultType]::ParameterValue, 'The most that the people of a domain can see and do')
            [CompletionResult]::new('blacklist', 'blacklist', [CompletionResultType]::ParameterValue, 'Domains with which there is no federation, whatever else is configured')
            [CompletionResult]::new('certificate', 'certificate', [CompletionResultType]::ParameterValue, 'Certificates to show to peers, the private CA, and the CAs that are believed')
            [CompletionResult]::new('dns', 'dns', [CompletionResultType]::ParameterValue, 'The DNS records by which openly federated partners are found')
            [CompletionResult]::new('user', 'user', [CompletionResultType]::ParameterValue, 'The people of the presence domain')
            [CompletionResult]::new('contact', 'contact', [CompletionResultType]::ParameterValue, 'Who sees how much of a user, and who asks to')
            [CompletionResult]::new('diagnose', 'diagnose', [CompletionResultType]::ParameterValue, 'Find out what is wrong, who must act, and the line that repairs it')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'The whole configuration as one document, and the generations that were')
            [CompletionResult]::new('policy', 'policy', [CompletionResultType]::ParameterValue, 'Statements about who may do what, tested')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page, or write one per command into a directory')
            [CompletionResult]::new('openapi', 'openapi', [CompletionResultType]::ParameterValue, 'Print the OpenAPI 3.1 document of the admin API')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show the version of this program')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'ucfed;help;serve' {
            break
        }
        'ucfed;help;demo' {
            break
        }
        'ucfed;help;setup' {
            break
        }
        'ucfed;help;status' {
            break
        }
        'ucfed;help;watch' {
            break
        }
        'ucfed;help;presence-domain' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the presence domain and the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the presence domain, once')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Rename the presence domain: all local identities change and all dialogs end')
            [CompletionResult]::new('upstream', 'upstream', [CompletionResultType]::ParameterValue, 'An existing SIP system that serves the local users instead of this server')
            break
        }
        'ucfed;help;presence-domain;show' {
            break
        }
        'ucfed;help;presence-domain;set' {
            break
        }
        'ucfed;help;presence-domain;rename' {
            break
        }
        'ucfed;help;presence-domain;upstream' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the upstream')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the upstream: requests for local users are relayed there')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Let this server serve the local users itself again')
            break
        }
        'ucfed;help;presence-domain;upstream;show' {
            break
        }
        'ucfed;help;presence-domain;upstream;set' {
            break
        }
        'ucfed;help;presence-domain;upstream;clear' {
            break
        }
        'ucfed;help;sip-server' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the SIP server with its interfaces and what they listen on')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Accept inbound SIP on all interfaces')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Accept nothing inbound: all interfaces stop listening, and their connections end')
            [CompletionResult]::new('list-interfaces', 'list-interfaces', [CompletionResultType]::ParameterValue, 'List the interfaces')
            [CompletionResult]::new('add-interface', 'add-interface', [CompletionResultType]::ParameterValue, 'Add an interface')
            [CompletionResult]::new('set-interface', 'set-interface', [CompletionResultType]::ParameterValue, 'Change an interface; what is not named stays as it is')
            [CompletionResult]::new('remove-interface', 'remove-interface', [CompletionResultType]::ParameterValue, 'Remove an interface: it stops listening, and its connections end')
            [CompletionResult]::new('limits', 'limits', [CompletionResultType]::ParameterValue, 'Bounds on what strangers can make the server do')
            break
        }
        'ucfed;help;sip-server;show' {
            break
        }
        'ucfed;help;sip-server;enable' {
            break
        }
        'ucfed;help;sip-server;disable' {
            break
        }
        'ucfed;help;sip-server;list-interfaces' {
            break
        }
        'ucfed;help;sip-server;add-interface' {
            break
        }
        'ucfed;help;sip-server;set-interface' {
            break
        }
        'ucfed;help;sip-server;remove-interface' {
            break
        }
        'ucfed;help;sip-server;limits' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the limits')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set limits; what is not named stays as it is')
            break
        }
        'ucfed;help;sip-server;limits;show' {
            break
        }
        'ucfed;help;sip-server;limits;set' {
            break
        }
        'ucfed;help;federation' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show mode, use of static routes, and the federation service')
            [CompletionResult]::new('mode', 'mode', [CompletionResultType]::ParameterValue, 'Set the mode: direct reaches partners by static routes only, open also any domain that publishes _sipfederationtls._tcp')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change how domains outside are reached; what is not named stays as it is')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'The federation service: a relay that carries every domain not reached otherwise')
            [CompletionResult]::new('partners', 'partners', [CompletionResultType]::ParameterValue, 'Partners that were found by discovery: met without a route of their own')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say who decides about a request from one address to another, step by step')
            break
        }
        'ucfed;help;federation;show' {
            break
        }
        'ucfed;help;federation;mode' {
            break
        }
        'ucfed;help;federation;set' {
            break
        }
        'ucfed;help;federation;service' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the federation service')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Trust a relay to carry every domain that has no route and is not found by DNS, in both directions')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Do without a federation service')
            break
        }
        'ucfed;help;federation;service;show' {
            break
        }
        'ucfed;help;federation;service;set' {
            break
        }
        'ucfed;help;federation;service;clear' {
            break
        }
        'ucfed;help;federation;partners' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the partners that were met since the start, and those about whom something was decided')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one: who it proved to be, what it asked for, and how it is reached')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a partner a budget of its own; what is not named stays as it is')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Forget what DNS said of a partner, how long it is left alone, and what it spent: all of it begins anew')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Refuse a partner for the time being, in both directions; what its people see ends')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a suspended partner in again')
            break
        }
        'ucfed;help;federation;partners;list' {
            break
        }
        'ucfed;help;federation;partners;show' {
            break
        }
        'ucfed;help;federation;partners;set' {
            break
        }
        'ucfed;help;federation;partners;reset' {
            break
        }
        'ucfed;help;federation;partners;suspend' {
            break
        }
        'ucfed;help;federation;partners;resume' {
            break
        }
        'ucfed;help;federation;explain' {
            break
        }
        'ucfed;help;static-route' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a route to a partner domain')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a route; what is not named stays as it is')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one route')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the routes')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Make a route active')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Make a route inactive')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a route')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Switch all static routes on or off')
            break
        }
        'ucfed;help;static-route;add' {
            break
        }
        'ucfed;help;static-route;set' {
            break
        }
        'ucfed;help;static-route;show' {
            break
        }
        'ucfed;help;static-route;list' {
            break
        }
        'ucfed;help;static-route;enable' {
            break
        }
        'ucfed;help;static-route;disable' {
            break
        }
        'ucfed;help;static-route;remove' {
            break
        }
        'ucfed;help;static-route;use' {
            break
        }
        'ucfed;help;domain-permission' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set the level of a domain, or the global level')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take the level of a domain away: the next less specific one holds again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the global level and all levels of domains')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show which level holds for a domain, and why')
            break
        }
        'ucfed;help;domain-permission;set' {
            break
        }
        'ucfed;help;domain-permission;unset' {
            break
        }
        'ucfed;help;domain-permission;list' {
            break
        }
        'ucfed;help;domain-permission;show' {
            break
        }
        'ucfed;help;blacklist' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Block a domain in both directions; its connections end at once')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Unblock a pattern')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the entries')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say whether a domain is blocked, and by which entry')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add all entries of a file in one change; what is on the list already stays as it is')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the entries that hold, as import reads them')
            break
        }
        'ucfed;help;blacklist;add' {
            break
        }
        'ucfed;help;blacklist;remove' {
            break
        }
        'ucfed;help;blacklist;list' {
            break
        }
        'ucfed;help;blacklist;check' {
            break
        }
        'ucfed;help;blacklist;import' {
            break
        }
        'ucfed;help;blacklist;export' {
            break
        }
        'ucfed;help;certificate' {
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import a certificate with its key; one of the same name is replaced for new connections')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Import a certificate from files that another tool renews, and again whenever they change')
            [CompletionResult]::new('acme', 'acme', [CompletionResultType]::ParameterValue, 'Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left')
            [CompletionResult]::new('csr', 'csr', [CompletionResultType]::ParameterValue, 'Request a certificate from another CA: make a key, and print what the CA is to sign')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the certificates, requests and private CAs')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a certificate says about itself')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a certificate or a private CA together with its key')
            [CompletionResult]::new('ca', 'ca', [CompletionResultType]::ParameterValue, 'A private CA: for partners who do not need one that everybody believes')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'The CAs of partners that are believed')
            break
        }
        'ucfed;help;certificate;import' {
            break
        }
        'ucfed;help;certificate;watch' {
            break
        }
        'ucfed;help;certificate;acme' {
            break
        }
        'ucfed;help;certificate;csr' {
            break
        }
        'ucfed;help;certificate;list' {
            break
        }
        'ucfed;help;certificate;show' {
            break
        }
        'ucfed;help;certificate;remove' {
            break
        }
        'ucfed;help;certificate;ca' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a private CA; one that exists is kept')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a certificate; one of the same name is replaced for new connections')
            break
        }
        'ucfed;help;certificate;ca;create' {
            break
        }
        'ucfed;help;certificate;ca;issue' {
            break
        }
        'ucfed;help;certificate;trust' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Believe the certificates of a CA')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the CAs that are believed beside those of the system')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'No longer believe a CA: new connections that need it fail')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the certificate of a private CA, or of one that is believed, in PEM: what the partner adds')
            break
        }
        'ucfed;help;certificate;trust;add' {
            break
        }
        'ucfed;help;certificate;trust;list' {
            break
        }
        'ucfed;help;certificate;trust;remove' {
            break
        }
        'ucfed;help;certificate;trust;export' {
            break
        }
        'ucfed;help;dns' {
            [CompletionResult]::new('records', 'records', [CompletionResultType]::ParameterValue, 'Print the records that the configuration asks for')
            [CompletionResult]::new('lookup', 'lookup', [CompletionResultType]::ParameterValue, 'Look up whether a domain federates openly, and through which hosts')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check that the records are published as configured, at the resolver and at each server of the zone')
            [CompletionResult]::new('publish', 'publish', [CompletionResultType]::ParameterValue, 'Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the zone answer them')
            break
        }
        'ucfed;help;dns;records' {
            break
        }
        'ucfed;help;dns;lookup' {
            break
        }
        'ucfed;help;dns;check' {
            break
        }
        'ucfed;help;dns;publish' {
            break
        }
        'ucfed;help;user' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a user')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the users')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one user')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a user; what is not named stays as it is')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a user with the password and the contacts')
            [CompletionResult]::new('set-password', 'set-password', [CompletionResultType]::ParameterValue, 'Set a user''s password')
            break
        }
        'ucfed;help;user;add' {
            break
        }
        'ucfed;help;user;list' {
            break
        }
        'ucfed;help;user;show' {
            break
        }
        'ucfed;help;user;set' {
            break
        }
        'ucfed;help;user;remove' {
            break
        }
        'ucfed;help;user;set-password' {
            break
        }
        'ucfed;help;contact' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the contacts of a user about whom something was decided, and what each of them sees')
            [CompletionResult]::new('requests', 'requests', [CompletionResultType]::ParameterValue, 'List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)')
            [CompletionResult]::new('grant', 'grant', [CompletionResultType]::ParameterValue, 'Let a contact see a user up to a level; it answers a request, and holds for requests to come')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Refuse a contact: it sees nothing of the user, and asking again changes nothing')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again')
            break
        }
        'ucfed;help;contact;list' {
            break
        }
        'ucfed;help;contact;requests' {
            break
        }
        'ucfed;help;contact;grant' {
            break
        }
        'ucfed;help;contact;reject' {
            break
        }
        'ucfed;help;contact;revoke' {
            break
        }
        'ucfed;help;diagnose' {
            [CompletionResult]::new('partner', 'partner', [CompletionResultType]::ParameterValue, 'Judge a partner domain, as a server and as a client')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all checks')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a check: what it finds, why that matters, and what repairs it')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON that a diagnosis is')
            break
        }
        'ucfed;help;diagnose;partner' {
            break
        }
        'ucfed;help;diagnose;list' {
            break
        }
        'ucfed;help;diagnose;explain' {
            break
        }
        'ucfed;help;diagnose;schema' {
            break
        }
        'ucfed;help;config' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Print the configuration as a document, without any secret')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say whether a document could be applied: by the server, or else by itself on an empty configuration')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what applying a document would change')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Make a document hold, in one change; what it leaves out stays, unless it is pruned')
            [CompletionResult]::new('confirm', 'confirm', [CompletionResultType]::ParameterValue, 'Let the change stand that waits to be confirmed')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'List the generations that can be gone back to, the last one first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print the document of a generation that was')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Make a generation that was again, with its keys and passwords, as a new one')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the document, for editors')
            break
        }
        'ucfed;help;config;export' {
            break
        }
        'ucfed;help;config;check' {
            break
        }
        'ucfed;help;config;diff' {
            break
        }
        'ucfed;help;config;apply' {
            break
        }
        'ucfed;help;config;confirm' {
            break
        }
        'ucfed;help;config;history' {
            break
        }
        'ucfed;help;config;show' {
            break
        }
        'ucfed;help;config;rollback' {
            break
        }
        'ucfed;help;config;schema' {
            break
        }
        'ucfed;help;policy' {
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Test the assertions of a file; exit with 1 if one does not hold')
            break
        }
        'ucfed;help;policy;test' {
            break
        }
        'ucfed;help;completion' {
            break
        }
        'ucfed;help;man' {
            break
        }
        'ucfed;help;openapi' {
            break
        }
        'ucfed;help;version' {
            break
        }
        'ucfed;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
>>>>>>> german
}
