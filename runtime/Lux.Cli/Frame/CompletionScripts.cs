namespace Lux.Cli;

/// <summary>How each shell asks <c>lux [suggest:position] "line"</c> for the words that can stand at the cursor.</summary>
internal static class CompletionScripts
{
    private const string Bash =
        """
        _lux_complete() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(lux "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _lux_complete lux

        """;

    private const string Zsh =
        """
        _lux_complete() {
          local -a words_here
          words_here=("${(@f)$(lux "[suggest:${#LBUFFER}]" "${LBUFFER}" 2>/dev/null)}")
          words_here=("${(@)words_here:#}")
          compadd -a words_here || _files
        }
        compdef _lux_complete lux

        """;

    private const string Fish =
        """
        complete -c lux -a "(lux '[suggest:'(string length -- (commandline -cp))']' (commandline -cp) 2>/dev/null)"

        """;

    private const string Pwsh =
        """
        Register-ArgumentCompleter -Native -CommandName lux -ScriptBlock {
          param($word, $line, $position)
          lux "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static string Of(string shell) => shell switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => Pwsh };
}
