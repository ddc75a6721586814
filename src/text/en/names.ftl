# Names, and those that were perhaps meant. Same form as server.ftl.

UCF-NAMES-KIND = “{ $kind }” is no kind of object that has names.
    .why = Mostly the command is newer than the server, or the other way round.
    .repair = ucfed version
UCF-HINT-DID-YOU-MEAN = Did you mean { $names }?
    .why = It is near to what was typed.
