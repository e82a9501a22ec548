using System.Globalization;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>One table and its changes as anyone would write them down: rows are rewritten at every change. Replies are <c>+OK</c>, an id, an error's code, or its text where rows decide.</summary>
internal sealed class NaiveSchema
{
    public List<NaiveField> Fields { get; } = [new("a", "int"), new("b", "str")];

    public List<(string[] Columns, bool IsUnique)> Composites { get; } = [];

    public SortedDictionary<int, Dictionary<string, string>> Rows { get; } = [];

    private int _nextId = 1;

    public string Schema => string.Join(" ", Fields.Select(f => f.Spec).Concat(Composites.Select(c => (c.IsUnique ? "UNIQUE " : "INDEX ") + string.Join(",", c.Columns))));

    public List<string> Text => [.. Rows.Select(r => $"{r.Key}:" + string.Join(' ', Fields.Where(f => r.Value.ContainsKey(f.Name)).Select(f => $"{f.Name}={r.Value[f.Name]}")))];

    private IEnumerable<string[]> Uniques => Fields.Where(f => f.IsUnique).Select(f => new[] { f.Name }).Concat(Composites.Where(c => c.IsUnique).Select(c => c.Columns));

    public string Insert(Dictionary<string, string?> given)
    {
        Dictionary<string, string> row = [];
        foreach (var field in Fields)
            if ((given.TryGetValue(field.Name, out string? value) ? value : field.DefaultValue) is { } text) row[field.Name] = text;
        if (Fields.Any(f => f.IsNotNull && !row.ContainsKey(f.Name))) return nameof(ErrorCode.NotNull);
        foreach (string[] unique in Uniques)
            if (unique.All(row.ContainsKey) && Rows.Values.Any(r => unique.All(c => r.GetValueOrDefault(c) == row[c]))) return unique.Length == 1 ? nameof(ErrorCode.UniqueViolation) : nameof(ErrorCode.UniqueViolationComposite);
        Rows[_nextId] = row;
        return ":" + _nextId++.ToString(CultureInfo.InvariantCulture);
    }

    public string Delete(int id) => Rows.Remove(id) ? "+OK" : nameof(ErrorCode.RowNotFound);

    public string Rename(string name, string newName)
    {
        int at = Fields.FindIndex(f => f.Name == name);
        if (at < 0) return nameof(ErrorCode.FieldMissing);
        if (Fields.Any(f => f.Name == newName)) return nameof(ErrorCode.FieldExists);
        Fields[at] = Fields[at] with { Name = newName };
        foreach (var (columns, _) in Composites)
            for (int i = 0; i < columns.Length; i++)
                if (columns[i] == name) columns[i] = newName;
        foreach (var row in Rows.Values)
            if (row.Remove(name, out string? value)) row[newName] = value;
        return "+OK";
    }

    public string ChangeType(string name, string type)
    {
        int at = Fields.FindIndex(f => f.Name == name);
        if (at < 0) return nameof(ErrorCode.FieldMissing);
        string from = Fields[at].Type;
        if (from == type) return "+OK";
        if (Fields[at].Default is { } literal && NaiveField.Convert(literal, "str", type) is null) return nameof(ErrorCode.WrongType);
        var wrong = Rows.Where(r => r.Value.TryGetValue(name, out string? v) && NaiveField.Convert(v, from, type) is null).ToList();
        if (wrong.Count > 0) return $"-ERR {wrong.Count} rows of 't' do not convert to {type}, first id {wrong[0].Key}: '{wrong[0].Value[name]}'";
        string? Converted(Dictionary<string, string> row, string column) => !row.TryGetValue(column, out string? v) ? null : column == name ? NaiveField.Convert(v, from, type) : v;
        foreach (string[] unique in Uniques.Where(u => u.Contains(name)))
            if (Duplicates(unique, Converted) is { } duplicates) return duplicates;
        Fields[at] = Fields[at] with { Type = type };
        foreach (var row in Rows.Values)
            if (row.TryGetValue(name, out string? value)) row[name] = NaiveField.Convert(value, from, type)!;
        return "+OK";
    }

    public string Set(string name, string modifier)
    {
        int at = Fields.FindIndex(f => f.Name == name);
        if (at < 0) return nameof(ErrorCode.FieldMissing);
        var field = Fields[at];
        if (modifier == "unique" && Duplicates([name]) is { } duplicates) return duplicates;
        var missing = Rows.Where(r => !r.Value.ContainsKey(name)).ToList();
        if (modifier == "notnull" && missing.Count > 0) return $"-ERR field '{name}' is null in {missing.Count} row{(missing.Count == 1 ? "" : "s")} of 't', first id {missing[0].Key}";
        Fields[at] = modifier switch { "unique" => field with { IsUnique = true }, "index" => field with { IsIndexed = true }, "notnull" => field with { IsNotNull = true }, _ => field with { Default = modifier[8..^1] } };
        return "+OK";
    }

    public string Unset(string name, string modifier)
    {
        int at = Fields.FindIndex(f => f.Name == name);
        if (at < 0) return nameof(ErrorCode.FieldMissing);
        var field = Fields[at];
        Fields[at] = modifier switch { "unique" => field with { IsUnique = false }, "index" => field with { IsIndexed = false }, "notnull" => field with { IsNotNull = false }, _ => field with { Default = null } };
        return "+OK";
    }

    public string Add(NaiveField field)
    {
        if (Fields.Any(f => f.Name == field.Name)) return nameof(ErrorCode.FieldExists);
        if (field is { IsNotNull: true, Default: null } && Rows.Count > 0) return nameof(ErrorCode.NeedsDefault);
        if (field is { IsUnique: true, Default: not null } && Rows.Count > 1) return $"-ERR {Rows.Count} values of '{field.Name}' are not unique, first '{field.Default}'";
        Fields.Add(field);
        foreach (var row in Rows.Values)
            if (field.Default is { } fill) row[field.Name] = fill;
        return "+OK";
    }

    public string Drop(string name)
    {
        int at = Fields.FindIndex(f => f.Name == name);
        if (at < 0) return nameof(ErrorCode.FieldMissing);
        if (Composites.Any(c => c.Columns.Contains(name))) return nameof(ErrorCode.FieldInComposite);
        if (Fields.Count == 1) return nameof(ErrorCode.LastField);
        Fields.RemoveAt(at);
        foreach (var row in Rows.Values) row.Remove(name);
        return "+OK";
    }

    public string AddIndex(string[] columns, bool isUnique)
    {
        if (columns.Distinct().Count() != columns.Length) return nameof(ErrorCode.InvalidComposite);
        if (columns.Any(c => Fields.All(f => f.Name != c))) return nameof(ErrorCode.UnknownField);
        if (Composites.Any(c => c.Columns.SequenceEqual(columns))) return nameof(ErrorCode.DuplicateIndex);
        if (isUnique && Duplicates(columns) is { } duplicates) return duplicates;
        Composites.Add((columns, isUnique));
        return "+OK";
    }

    public string DropIndex(string[] columns, bool isUnique) =>
        Composites.RemoveAll(c => c.IsUnique == isUnique && c.Columns.SequenceEqual(columns)) > 0 ? "+OK" : nameof(ErrorCode.IndexMissing);

    private string? Duplicates(string[] columns, Func<Dictionary<string, string>, string, string?>? valueOf = null)
    {
        valueOf ??= (row, column) => row.GetValueOrDefault(column);
        var twins = Rows.Select(r => columns.Select(c => valueOf(r.Value, c)).ToArray()).Where(v => !v.Contains(null)).Select(v => string.Join(",", v)).ToList();
        var repeated = twins.Where(v => twins.Count(t => t == v) > 1).ToList();
        return repeated.Count == 0 ? null : $"-ERR {repeated.Count} values of '{string.Join(",", columns)}' are not unique, first '{repeated[0]}'";
    }
}
