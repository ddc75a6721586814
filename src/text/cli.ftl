# The codes of the command line and of its way to the server. Same form as en.ftl.

UCF-CLIENT-NO-SOCKET = There is no admin socket { $socket }.
    .why = No server runs there.
UCF-CLIENT-NOBODY-LISTENS = Nobody listens on { $socket }.
    .why = The server that made it is gone.
UCF-CLIENT-DENIED = { $who } may not open the admin socket { $socket }.
    .why = It is open to root, to the user that the server runs as, and to the group that serve names as --admin-group (or --viewer-group). Its directory must let that group through too.
    .repair = ucfed serve --admin-group GROUP --admin-socket /run/ucfed/admin.sock
UCF-CLIENT-TIMEOUT = No answer within { $waited }.
    .why = Whether a change was made is not known; the same command again is safe.
    .repair = ucfed status --timeout 60s
UCF-CLIENT-LOST = The connection to { $socket } broke: { $reason }
    .why = Whether a change was made is not known; the same command again is safe.
    .repair = ucfed status
UCF-CLIENT-ANSWER = The answer cannot be read (status { $status }): { $reason }
    .why = What answers is no ucfed, or one of another version.
    .repair = ucfed version

UCF-CLI-NOT-RUNNING = The server is not running: there is no admin socket { $socket }.
    .why = Start it, or work on its store while it is stopped.
    .repair = { $start }
        { $offline }
UCF-CLI-NOBODY-LISTENS = The server is not running: nobody listens on { $socket }.
    .why = It was killed or did not end in order. Start it again, or work on its store while it is stopped.
    .repair = { $start }
        { $offline }
UCF-CLI-SERVER-RUNS = The store in { $directory } is in use: its server is running.
    .why = --offline works on the store of a stopped server (another command with --offline may have it, too). The running server takes the command without --offline.
    .repair = ucfed --data-dir { $directory } status
UCF-CLI-NO-STORE = There is no store in { $directory }.
    .why = No server has run there, and no change was made there with --offline.
    .repair = ucfed serve --data-dir { $directory }
UCF-CLI-NO-DATA-DIR = It is not known which server is meant.
    .why = No data directory was named, and there is no home directory to look in.
    .repair = ucfed --data-dir DIR status
UCF-CLI-UNCONFIRMED = Something would be removed, and nobody can be asked.
    .why = Off a terminal, and with --no-input, this needs --yes.
    .repair = ucfed { $typed } --yes
UCF-CLI-DECLINED = Nothing was changed.
    .why = The answer was no.
UCF-CLI-INTERRUPTED = Interrupted; nothing was changed.
UCF-CLI-MISSING = { $flag } is missing.
    .why = It cannot be asked for: stdin is no terminal, or --no-input was given. A - for FILE reads standard input.
UCF-CLI-NOTHING-NAMED = Nothing is named that is to be set.
    .why = What is not named stays as it is, so at least one flag is needed.
    .repair = ucfed { $command } --help
UCF-CLI-FLAG = { $flag } means nothing to { $command }.
    .why = It is for commands that administer a server.
    .repair = ucfed { $command } --help
UCF-CLI-FILE-READ = { $file } cannot be read: { $reason }
UCF-CLI-FILE-TEXT = { $file } is no text.
    .why = It has octets that are no UTF-8. A certificate in binary form is converted to PEM by openssl; a PKCS#12 file (.p12, .pfx) is named by --pkcs12.
    .repair = openssl x509 -inform der -in { $file } -out certificate.pem
UCF-CLI-FILE-WRITE = { $file } cannot be written: { $reason }
UCF-CLI-OUTPUT = Standard output cannot be written: { $reason }
UCF-CLI-SYSTEM = The system refuses: { $reason }
UCF-CLI-USER-FOREIGN = { $input } is not of the presence domain { $domain }.
    .why = Local users are the people of the presence domain; others are reached by federation.
    .repair = ucfed user add { $user }@{ $domain }
UCF-CLI-GRANT-BLOCKED = The level blocked cannot be granted.
    .why = It shows nothing. To refuse { $contact } for good, so that asking again changes nothing, reject it.
    .repair = ucfed contact reject { $user } { $contact }
UCF-CLI-AUTHORITY-NONE = There is no private CA that could issue it.
    .repair = ucfed certificate ca create --name my-ca
UCF-CLI-AUTHORITY-SEVERAL = There are several private CAs: { $known }.
    .why = --ca names the one that is to issue it.
    .repair = add to the command: --ca { $first }
UCF-CLI-ROUTE-SERVERS-SEVERAL = The route to { $domain } has several servers; { $flag } does not say which is meant.
    .why = Name all servers with what they are to have.
    .repair = ucfed static-route set { $domain } { $servers }
UCF-CLI-SERVER-PARAMETER = “{ $parameter }” in “{ $input }” is neither priority=N nor weight=N.
    .why = N is a number from 0 to 65535, and each can be given once.
    .repair = --server sip.b.test:5061,priority=0,weight=10
UCF-CLI-DURATION = “{ $input }” is no duration.
    .why = A duration is a number with a unit: 500ms, 30s, 2m, 1h. A bare number is seconds.
    .repair = --timeout 30s
UCF-CLI-TIME = “{ $input }” is no time.
    .why = A time is 2026-12-31T18:00:00Z, a day (to its end) 2026-12-31, or a span from now: 12h, 30d.
    .repair = --until 30d
UCF-CLI-LOG-LEVEL = “{ $input }” is no log level.
    .why = Levels are error, warn, info, debug, trace and off; by target: info,ucfed::daemon=debug.
    .repair = --log-level info
UCF-CLI-UNEXPECTED = { $reason }

UCF-CLI-WARN-FOLDED = “{ $input }” is written “{ $folded }”.
    .why = Identities are lower case.
UCF-CLI-WARN-SECRET-READABLE = { $file } holds a secret, and others can read it (mode { $mode }).
    .repair = chmod 600 { $file }
UCF-CLI-WARN-NEW-STORE = There was no store in { $directory }; it is made now.
UCF-CLI-WARN-SOCKET-CLOSED-IN = Members of the group { $group } cannot get to the admin socket: its directory { $directory } is closed to them.
    .why = A data directory is its owner's alone. Open the socket in a directory that the group can enter.
    .repair = ucfed serve --data-dir { $data_dir } --admin-socket /run/ucfed/admin.sock --admin-group { $group }
