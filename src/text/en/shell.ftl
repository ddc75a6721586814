# The comfort of the command line. Same form as server.ftl.

UCF-CLI-WATCH-CHANGES = --watch repeats commands that only read, and { $command } is none of them.
    .why = A change that was made once holds, and what goes on by itself needs nobody to repeat it.
    .repair = ucfed status --watch
