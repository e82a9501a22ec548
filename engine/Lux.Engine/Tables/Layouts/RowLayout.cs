using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// One layout that rows of a table have: which columns, in which order, named by their numbers, so that a row written with an
/// old layout finds the columns that are still there. Versions are never reused.
/// </summary>
internal sealed class RowLayout
{
    private RowValidator? _validator;

    public RowLayout(int version, int[] columns, TableSchema schema)
    {
        Version = version;
        Columns = columns;
        Schema = schema;
        Hash = Fingerprint.OfLayout(schema);
    }

    /// <summary>One that no row has: of clients that leave columns out.</summary>
    public RowLayout(int[] columns, TableSchema schema, FormerLayout? leaner)
        : this(0, columns, schema) => Leaner = leaner;

    /// <summary>The number that rows of it bear; 0 when there are none.</summary>
    public int Version { get; }

    /// <summary>How its rows are read where it has no version.</summary>
    public FormerLayout? Leaner { get; }

    /// <summary>The columns' numbers in the order of the row.</summary>
    public int[] Columns { get; }

    /// <summary>The columns as they were declared while this was the present layout.</summary>
    public TableSchema Schema { get; }

    /// <summary>Checks rows that a client built for this layout.</summary>
    public RowValidator Validator => LazyInitializer.EnsureInitialized(ref _validator, () => new RowValidator(Schema));

    /// <summary>What TSCHEMA LAYOUT answers and LAYOUT states.</summary>
    public string Hash { get; }
}
