# Backups and their restoring. Same form as server.ftl.

UCF-BACKUP-TAKE = No backup can be taken of the store in { $directory }: { $reason }
    .why = It is prepared beside the store, which takes as much room again.
    .repair = df -h { $directory }
UCF-BACKUP-READ = { $file } cannot be read: { $reason }
    .why = Nothing was changed.
    .repair = ls -l { $file }
UCF-BACKUP-FOREIGN = { $file } is no backup of ucfed.
    .why = A backup begins with the line “ucfed-backup 1”. Nothing was changed.
    .repair = ucfed backup FILE
UCF-BACKUP-DAMAGED = { $file } is damaged.
    .why = Something of it is missing, or was altered since it was taken: its SHA-256 is another. Nothing was changed.
    .repair = ucfed backup --verify ANOTHER-FILE
UCF-BACKUP-NEWER = { $file } was taken by ucfed { $version }, which is newer than this one.
    .why = Its schema is { $schema }; this version knows none above { $known }. Nothing was changed. Install that version first.
    .repair = ucfed version
UCF-RESTORE-RUNNING = The store in { $directory } is in use: its server is running.
    .why = A store is replaced as a whole, while nobody works with it. Stop the server, restore, start it again.
    .repair = systemctl stop ucfed
        ucfed --data-dir { $directory } restore { $file } --yes
        systemctl start ucfed
UCF-RESTORE-WRITE = The backup cannot be restored into { $directory }: { $reason }
    .why = The store that was there before is still there.
    .repair = df -h { $directory }
UCF-RESTORE-CONTENT = The store in { $file } cannot be used: { $reason }
    .why = The file is whole, but its content is none that this version can work with. Nothing was changed.
    .repair = ucfed backup --verify { $file }
UCF-CLI-BACKUP-TERMINAL = A backup is not written to a terminal.
    .why = It holds private keys, and no text.
    .repair = ucfed backup FILE
UCF-CLI-BACKUP-STDIN = A backup is not read from standard input.
    .why = It is checked as a whole before anything is touched, so it is read twice.
    .repair = ucfed { $command } FILE
UCF-CLI-HINT-BACKUP-SECRETS = Keep { $file } where secrets are kept: it holds private keys and password hashes.
    .repair = ucfed backup --verify { $file }
UCF-CLI-HINT-RESTORED = The store is in place; the server can be started.
    .repair = ucfed serve --data-dir { $data_dir }
