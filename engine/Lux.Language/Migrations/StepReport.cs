namespace Lux.Language;

/// <summary>Says of a command what it does to rows, to clients built before it, and how the schema comes back.</summary>
public static class StepReport
{
    /// <summary>The report of a command that <see cref="SchemaReplay"/> applies to <paramref name="before"/>.</summary>
    public static MigrationStep Of(DatabaseSchema before, ScriptCommand command)
    {
        var words = command.Words;
        switch (command.Name)
        {
            case "TCREATE":
                return new() { Command = command, Summary = $"creates table {words[1]}", Down = Back("TDROP", words[1]), Loss = $"rows written to {words[1]} since are lost" };
            case "TDROP":
                var dropped = before.Find(words[1])!;
                return new()
                {
                    Command = command,
                    Summary = $"drops table {words[1]}",
                    Risk = StepRisk.Destructive,
                    Impact = ClientImpact.Breaks,
                    ImpactNote = $"table {words[1]} is not there any more",
                    Advice = TwoDeploys.DropTable(),
                    Down = new EquatableArray<ScriptCommand>(new ScriptCommand(SchemaPrinter.Arguments(dropped).Prepend("TCREATE").ToEquatableArray())),
                    Loss = $"the rows of {words[1]} are lost",
                };
            case "TRENAME":
                return new()
                {
                    Command = command,
                    Summary = $"renames table {words[1]} to {words[2]}",
                    Impact = ClientImpact.Breaks,
                    ImpactNote = $"they know table {words[1]} only",
                    Advice = TwoDeploys.RenameTable(words[1], words[2]),
                    Down = Back("TRENAME", words[2], words[1]),
                };
            case "TALTER":
                AlterParser.TryParse(command.Arguments, out _, out var change, out _);
                return AlterReport.Of(before.Find(words[1])!, command, change!);
            case ScriptCommand.RunWord:
                return new() { Command = command, Summary = $"runs C# step {words[1]}", Loss = $"what C# step {words[1]} wrote stays" };
            default:
                return Data(command);
        }
    }

    internal static EquatableArray<ScriptCommand> Back(params string[] words) => new(ScriptCommand.Of(words));

    private static MigrationStep Data(ScriptCommand command)
    {
        string what = command.Name == "TBATCH" ? "several tables" : command.Words[1];
        var (verb, risk) = command.Name switch
        {
            "TINSERT" => ("inserts into", StepRisk.Safe),
            "TDEL" => ("deletes rows of", StepRisk.Destructive),
            "TUPSERT" => ("inserts or changes a row of", StepRisk.Safe),
            _ => ("changes rows of", Deletes(command) ? StepRisk.Destructive : StepRisk.Safe),
        };
        return new() { Command = command, Summary = $"{verb} {what}", Risk = risk, Loss = $"what {command.Name} wrote to {what} stays" };
    }

    private static bool Deletes(ScriptCommand command) =>
        command.Name == "TBATCH" && BatchParser.TryParse(command.Arguments, out var batch, out _) && batch!.Steps.Any(step => step.Command.ToUpperInvariant() == "TDEL");
}
