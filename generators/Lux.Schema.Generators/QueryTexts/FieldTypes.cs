using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>The C# types of a query's fields, null where a left join or an aggregate of nothing can make them so.</summary>
internal sealed class FieldTypes
{
    private readonly BoundQuery _query;
    private readonly QueryTable[] _tables;

    public FieldTypes(ParsedText text)
    {
        _query = text.Bound;
        _tables = [.. text.Bound.Tables.Select(table => text.Schema.Find(table.Schema.Name)!)];
    }

    /// <summary>The table at an index of the query's.</summary>
    public QueryTable Table(int index) => _tables[index];

    /// <summary>Whether a row of the table can be missing beside the queried one: a reference on the way may be null.</summary>
    public bool CanBeMissing(int table)
    {
        for (int at = table; at > 0; at = _query.Tables[at].Parent)
        {
            var bound = _query.Tables[at];
            if (!_query.Tables[bound.Parent].Schema.Columns[bound.ParentColumn].IsNotNull)
                return true;
        }

        return false;
    }

    public MemberType Of(BoundField field)
    {
        if (field.Table == BoundField.OfGroup)
            return OfGroup(field.Column);
        var table = _tables[field.Table];
        var type = field.Column == BoundField.Id ? table.Key : table.Types[field.Column];
        return CanBeMissing(field.Table) ? Nullable(type) : type;
    }

    private MemberType OfGroup(int value)
    {
        var groups = _query.Grouping!;
        if (value < groups.Fields.Count)
            return Of(groups.Fields[value].Field);
        var aggregate = groups.Aggregates[value - groups.Fields.Count];
        if (aggregate.Function == AggregateFunction.Count)
            return new(ColumnKind.Int64, "long", "long", false, true);
        var of = Of(aggregate.Field);
        var type = (aggregate.Function, of.Kind, aggregate.Definition.Type) switch
        {
            (AggregateFunction.Min or AggregateFunction.Max, _, _) => of,
            (AggregateFunction.Sum, ColumnKind.TimeSpan, _) => Plain(of, ColumnKind.TimeSpan, "global::System.TimeSpan") with { Display = "TimeSpan" },
            (_, _, ColumnType.Decimal) => Plain(of, ColumnKind.Decimal, "decimal"),
            (_, _, ColumnType.Float) => Plain(of, ColumnKind.Double, "double"),
            _ => Plain(of, ColumnKind.Int64, "long"),
        };
        // All rows are one group, also when there are none.
        return groups.Fields.Count == 0 ? Nullable(type) : type;
    }

    // Added up is what is stored, whatever a converter makes of each.
    private static MemberType Plain(MemberType of, ColumnKind kind, string name) => of with { Kind = kind, FullName = name, Identity = name, Display = name, IsValueType = true, Conversion = null };

    private static MemberType Nullable(MemberType type) => type.IsNullable ? type : type with { IsNullable = true, Display = type.Display + "?" };
}
