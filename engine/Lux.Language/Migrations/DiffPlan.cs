using System.Globalization;

namespace Lux.Language;

/// <summary>The steps found so far and the schema after them. Each is replayed as it is added, so that none can be there that would fail.</summary>
internal sealed class DiffPlan(DatabaseSchema from, bool pausesExpiry = false)
{
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    public List<MigrationStep> Steps { get; } = [];

    /// <summary>The schema after the steps.</summary>
    public DatabaseSchema Now { get; private set; } = from;

    /// <summary>Whether tables are without expiry until the end.</summary>
    public bool PausesExpiry { get; } = pausesExpiry;

    /// <summary>The first step that could not be taken, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>The tables of <paramref name="to"/> that are there and not yet as they are wanted, for all that is known.</summary>
    public IEnumerable<TableSchema> Kept(DatabaseSchema to) => to.Tables.Where(table => Now.Find(table.Name) is not null && !_created.Contains(table.Name)).ToList();

    /// <summary>Adds a step.</summary>
    public void Do(params string[] words)
    {
        if (Failure is not null) return;
        var command = ScriptCommand.Of(words);
        if (!SchemaReplay.TryApply(Now, command, out var next, out var error))
        {
            Failure = $"{command}: {error!.Message}";
            return;
        }
        Steps.Add(StepReport.Of(Now, command));
        Now = next!;
    }

    /// <summary>Adds a TALTER.</summary>
    public void Alter(string table, params string[] words) => Do(["TALTER", table, .. words]);

    /// <summary>Adds a TCREATE of <paramref name="first"/>. Where that is not all of the table, it is one that is there and needs more.</summary>
    public void Create(TableSchema wanted, TableSchema first)
    {
        if (first == wanted) _created.Add(wanted.Name);
        Do(["TCREATE", .. SchemaPrinter.Arguments(first)]);
    }

    /// <summary>Lets no row expire meanwhile, where that is in the way.</summary>
    public void PauseExpiry()
    {
        foreach (var table in Now.Tables)
            if (PausesExpiry && table.TtlSeconds > 0) Alter(table.Name, "UNSET", TimeToLive.Word);
    }

    /// <summary>The renames of tables and columns. A name that is wanted stays with what has it; of two that state one former name the first gets it.</summary>
    public void Rename(DatabaseSchema to, Renames renames)
    {
        foreach (var table in to.Tables)
            if (renames.FormerTable(Now, table.Name) is { } former && to.Find(former) is null) Do("TRENAME", former, table.Name);
        foreach (var table in Kept(to))
        {
            foreach (var column in table.Columns)
                if (renames.FormerColumn(Now.Find(table.Name)!, table.Name, column.Name) is { } former && table.OrdinalOf(former) < 0) Alter(table.Name, "RENAME", former, column.Name);
        }
    }

    /// <summary>A name that is no column of the tables.</summary>
    public static string FreeName(params TableSchema[] tables)
    {
        for (int i = 1; ; i++)
        {
            string name = "old" + i.ToString(CultureInfo.InvariantCulture);
            if (Array.TrueForAll(tables, table => table.OrdinalOf(name) < 0)) return name;
        }
    }
}
