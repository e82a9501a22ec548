using System.CommandLine;
using Lux.Language;

namespace Lux.Cli;

/// <summary><c>lux schema show</c>: the commands that make the tables of an engine.</summary>
internal static class SchemaShowCommand
{
    public static Command Create(CommandFrame frame)
    {
        var table = new Argument<string?>("table") { Description = "one table; without it all of the database", Arity = ArgumentArity.ZeroOrOne };
        table.CompleteTables(frame);
        return frame.Connects(
            new ToolCommand("show", "prints the commands that make the tables, each after those that it needs.",
                new("lux schema show", "all tables"),
                new("lux schema show users", "one of them"),
                new("lux schema show > schema.lux", "to keep, to compare with later, or for lux query --file")) { table },
            async run =>
            {
                var schema = await SchemaSource.ReadAsync(run.Endpoint, run.Cancellation).ConfigureAwait(false);
                var name = run.Value(table);
                IReadOnlyList<TableSchema> shown = name is null ? [.. schema.Tables] : [schema.Find(name) ?? throw Unknown(name, schema)];
                var lines = name is null ? SchemaScript.Lines(schema) : shown.Select(SchemaPrinter.Create);
                run.Printer.Print(
                    new { fingerprint = Fingerprint.OfDatabase(schema), tables = shown.Select(SchemaDocument.Of) },
                    console => console.Profile.Out.Writer.Write(string.Concat(lines.Select(line => line + "\n"))));
                return ExitCode.Done;
            });
    }

    private static ToolException Unknown(string table, DatabaseSchema schema) =>
        new(ExitCode.Refused, $"Table '{table}' does not exist; {(schema.Tables.Count == 0 ? "the database has no tables" : $"there are {string.Join(", ", schema.Tables.Select(other => other.Name))}")}.");
}
