using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>A column of the model.</summary>
internal sealed record ModelColumn(string Name, string Type)
{
    public string? Target { get; init; }

    public bool IsUnique { get; init; }

    public bool IsIndexed { get; init; }

    public bool IsNotNull { get; init; }

    /// <summary>The text of its default, <c>*</c> for now, null for none.</summary>
    public string? Default { get; init; }

    public string OnDelete { get; init; } = "restrict";

    public string TypeText => Target is null ? Type : $"ref({Target})";

    /// <summary>The column as TCREATE takes it.</summary>
    public string Spec => $"{Name}:{TypeText}{(IsUnique ? ":unique" : "")}{(IsIndexed ? ":index" : "")}{(IsNotNull ? ":notnull" : "")}"
        + (Default is null ? "" : Default == "*" ? ":default(*)" : $":default(\"{Default.Replace("\"", "\\\"", StringComparison.Ordinal)}\")") + (OnDelete == "restrict" ? "" : $":ondelete({OnDelete})");

    /// <summary>The type as an error names it.</summary>
    public string Expected => Type switch
    {
        "ref" => "int",
        "str" => "str (UTF-8)",
        "bool" => "bool (true/false/1/0)",
        "timestamp" => "timestamp (epoch ms or *)",
        _ => Type,
    };
}

/// <summary>A row: the values that are not null, and when it expires, 0 for never.</summary>
internal sealed record ModelRow(Dictionary<string, object> Values, long Expiry)
{
    public object? this[string column] => Values.GetValueOrDefault(column);

    public ModelRow Copy() => new(new(Values), Expiry);
}

/// <summary>A composite index.</summary>
internal sealed record ModelComposite(string[] Columns, bool IsUnique)
{
    public string Word => IsUnique ? "UNIQUE" : "INDEX";
}

/// <summary>A table of the model.</summary>
internal sealed class ModelTable(string name)
{
    public string Name { get; set; } = name;

    public List<ModelColumn> Columns { get; init; } = [];

    public List<ModelComposite> Composites { get; init; } = [];

    public long Ttl { get; set; }

    /// <summary>The rows by id, those among them that have expired and are not yet removed.</summary>
    public SortedDictionary<long, ModelRow> Rows { get; init; } = [];

    public long NextId { get; set; } = 1;

    public ModelColumn Column(string name) => Columns.Single(c => c.Name == name);

    /// <summary>The lists of columns that must be unique, in the order that they are checked in.</summary>
    public IEnumerable<string[]> Uniques => Columns.Where(c => c.IsUnique).Select(c => new[] { c.Name }).Concat(Composites.Where(c => c.IsUnique).Select(c => c.Columns));

    /// <summary>What TCREATE takes.</summary>
    public IEnumerable<string> Words => [Name, .. Columns.Select(c => c.Spec), .. Composites.SelectMany(c => new[] { c.Word, string.Join(',', c.Columns) }), .. Ttl == 0 ? [] : new[] { "TTL", Ttl.ToString(CultureInfo.InvariantCulture) }];

    public ModelTable Clone() => new(Name)
    {
        Columns = [.. Columns],
        Composites = [.. Composites],
        Ttl = Ttl,
        Rows = new(Rows.ToDictionary(r => r.Key, r => r.Value.Copy())),
        NextId = NextId,
    };
}
