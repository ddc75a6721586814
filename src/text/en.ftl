# Every code that ucfed can produce. The value says what happened, `.why` says why or what it means,
# `.repair` is the command or DNS line that repairs it or the next step.
