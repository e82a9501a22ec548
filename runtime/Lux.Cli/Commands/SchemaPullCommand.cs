using System.CommandLine;
using Lux.Language;

namespace Lux.Cli;

/// <summary><c>lux schema pull</c>: records of C# for the tables of a running engine.</summary>
internal static class SchemaPullCommand
{
    public static Command Create(CommandFrame frame)
    {
        var file = new Option<string?>("--file", "-f") { Description = "write there instead of to standard output", HelpName = "file" };
        var space = new Option<string?>("--namespace", "-n") { Description = "the namespace of the records  [none]", HelpName = "name" };
        var database = new Option<string>("--database-class") { Description = "the name of the database class  [AppDb]", HelpName = "name", DefaultValueFactory = _ => "AppDb" };
        var tables = new Option<string[]>("--table", "-t") { Description = "only this table, and those that it refers to; may be given several times", HelpName = "table" };
        tables.CompleteTables(frame);
        return frame.Connects(
            new ToolCommand("pull", "writes the tables of an engine as records of C#, which the generator of Lux.Schema reads.",
                new("lux schema pull --file Schema.cs --namespace Shop", "all tables"),
                new("lux schema pull --table messages", "one table with what it refers to, to look at")) { file, space, database, tables, frame.Shared.Yes },
            run => RunAsync(run, run.Value(file), run.Value(space) ?? "", run.Value(database)!, run.Value(tables) ?? []));
    }

    private static async Task<int> RunAsync(CommandRun run, string? file, string space, string database, string[] tables)
    {
        var schema = await SchemaSource.ReadAsync(run.Endpoint, run.Cancellation).ConfigureAwait(false);
        if (tables.Length > 0) schema = With(tables, schema);
        if (schema.Tables.Count == 0) throw new ToolException(ExitCode.Refused, "The database has no tables.");
        var code = RecordSource.Write(schema, space, database);
        if (file is null)
        {
            if (run.Printer.IsJson) run.Printer.Print(new { tables = schema.Tables.Select(table => table.Name), code }, _ => { });
            else run.Host.Out.Write(code);
        }
        else
        {
            if (File.Exists(file)) Confirmation.Require(run, $"The file '{file}' is there and is written anew.", Path.GetFileName(file));
            await File.WriteAllTextAsync(file, code, run.Cancellation).ConfigureAwait(false);
            run.Printer.Print(new { tables = schema.Tables.Select(table => table.Name), file }, console => console.Profile.Out.Writer.WriteLine($"{Amount.Of(schema.Tables.Count, "table")} written to {file}."));
        }
        return ExitCode.Done;
    }

    private static DatabaseSchema With(string[] names, DatabaseSchema all)
    {
        var wanted = new Queue<string>(names);
        var taken = new Dictionary<string, TableSchema>();
        while (wanted.TryDequeue(out var name))
        {
            if (taken.ContainsKey(name)) continue;
            var table = all.Find(name) ?? throw new ToolException(ExitCode.Refused, $"Table '{name}' does not exist.");
            taken[name] = table;
            foreach (var column in table.Columns)
                if (column.Target is { } target) wanted.Enqueue(target);
        }
        return new(taken.Values);
    }
}
