using System.CommandLine;

namespace Lux.Cli;

/// <summary>What import and export are told of a file's kind.</summary>
internal sealed class TransferOptions
{
    public Option<FileFormat> Format { get; } = EnumOption.Of("--format", null, "the kind of file  [auto: by the file's name, csv for a pipe]", FileFormat.Auto);

    public Option<string> Separator { get; } = new("--separator") { Description = "what stands between the fields of CSV; tab for a tab  [,]", HelpName = "char", DefaultValueFactory = _ => "," };

    public Option<string?> Null { get; } = new("--null") { Description = "the text in CSV that means null; an empty field is then an empty text  [the empty field without quotes]", HelpName = "text" };

    public char SeparatorOf(CommandRun run) => run.Value(Separator) switch
    {
        "tab" or "\\t" => '\t',
        { Length: 1 } one when one[0] is not ('"' or '\n' or '\r') => one[0],
        var other => throw ToolException.Misuse($"'{other}' is no separator: one character, or tab."),
    };
}
