# Completion of ucfed for PowerShell. It asks the program itself, so that names come from the server that the line is about.
Register-ArgumentCompleter -Native -CommandName ucfed -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
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
}
