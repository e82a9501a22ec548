using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Finds how one result is made of the values of a row: a row, rows that are joined, items of SELECT in a tuple or a projection.</summary>
internal sealed class ResultPlanner(ParsedText text, FieldTypes types)
{
    /// <summary>The plan, once <see cref="TryPlan"/> said nothing.</summary>
    public ReadPlan? Plan { get; private set; }

    private bool HasItems => text.Bound.Select.Count > 0;

    private ReplyShape Shape => text.Bound.Grouping is not null ? ReplyShape.Groups : HasItems ? ReplyShape.Items : ReplyShape.Rows;

    /// <summary>Whether the text gives one result by its nature.</summary>
    public static bool IsOneByNature(ParsedText text) => text.Bound.Grouping is { Fields.Count: 0 };

    /// <summary>Plans; what does not fit is said.</summary>
    public string? TryPlan(ResultShape result) => HasItems ? TryItems(result) : TryRows(result);

    /// <summary>A result of the same kind that would fit.</summary>
    public string Wanted(QueryResult result)
    {
        string element = HasItems ? OfItems() : OfRows();
        return result.Wrapper switch
        {
            _ when text.Syntax.AfterArgument >= 0 => $"{(result.Wrapper == ResultWrapper.Task ? "Task" : "ValueTask")}<Page<{element}>>",
            ResultWrapper.AsyncEnumerable => $"IAsyncEnumerable<{element}>",
            var wrapper => $"{(wrapper == ResultWrapper.Task ? "Task" : "ValueTask")}<{Single()}>",
        };

        string Single() => IsOneByNature(text) ? element : result is { IsArray: true } or { IsPage: true } or { Element: null } or { Wrapper: ResultWrapper.Other } || !IsLimitedToOne() ? element + "[]" : element + "?";
    }

    private bool IsLimitedToOne() => text.Syntax.LimitArgument >= 0 && text.Command.Arguments[text.Syntax.LimitArgument] is { Parameter: null, Value: "1" };

    private string OfRows()
    {
        var rows = new List<string> { types.Table(0).Name };
        foreach (int join in text.Bound.Joins)
            rows.Add(types.Table(join).Name + (types.CanBeMissing(join) ? "?" : ""));
        return rows.Count == 1 ? rows[0] : $"({string.Join(", ", rows)})";
    }

    private string OfItems()
    {
        var items = text.Bound.Select.Select((item, i) => (Type: types.Of(item.Field).Display, Name: Casing.PascalCase(ItemName(i)))).ToList();
        return items.Count == 1 ? items[0].Type : $"({string.Join(", ", items.Select(item => $"{item.Type} {item.Name}"))})";
    }

    private string? TryRows(ResultShape result)
    {
        var wanted = new List<ReadValue> { new(Row(types.Table(0), false), ReadRow.Queried) };
        foreach (int join in text.Bound.Joins)
        {
            bool canBeMissing = types.CanBeMissing(join);
            wanted.Add(new(Row(types.Table(join), canBeMissing), !canBeMissing ? ReadRow.Joined : types.Table(join).IsStruct ? ReadRow.JoinedStructOrNull : ReadRow.JoinedOrNull));
        }

        var given = wanted.Count == 1 ? [result.Part] : result.IsTuple ? [.. result.Parts] : new List<ResultPart>();
        bool fits = given.Count == wanted.Count && wanted.Zip(given, (value, part) => part.Row == value.Type.FullName && (part.Type.IsNullable || !value.Type.IsNullable)).All(fit => fit);
        if (!fits)
            return $"A row of this text is '{OfRows()}', not '{result.Part.Type.Display}'";
        Plan = new(ReplyShape.Rows, wanted.ToEquatableArray(), wanted.Count == 1 ? Made.Value : Made.Tuple);
        return null;
    }

    private string? TryItems(ResultShape result)
    {
        var items = text.Bound.Select.Select(item => types.Of(item.Field)).ToList();
        bool isWhole = result.Parts.Count == 0 || (items[0].Conversion is not null && TypeFit.Holds(result.Part.Type, items[0]));
        if (items.Count == 1 && isWhole)
        {
            if (!TypeFit.Holds(result.Part.Type, items[0]))
                return $"The text answers a '{items[0].Display}', not a '{result.Part.Type.Display}'";
            Plan = new(Shape, new(Value(items[0], result.Part.Type)), Made.Value);
            return null;
        }

        if (result.IsTuple)
        {
            if (result.Parts.Count != items.Count)
                return $"The text answers {items.Count} items, and '{result.Part.Type.Display}' has {result.Parts.Count}";
            for (int i = 0; i < items.Count; i++)
            {
                if (!TypeFit.Holds(result.Parts[i].Type, items[i]))
                    return $"Item {i + 1} of SELECT is a '{items[i].Display}', not a '{result.Parts[i].Type.Display}'";
            }

            Plan = new(Shape, items.Select((item, i) => Value(item, result.Parts[i].Type)).ToEquatableArray(), Made.Tuple);
            return null;
        }

        return result.CanBeConstructed ? TryProjection(result, items) : $"The text answers {(items.Count == 1 ? $"a '{items[0].Display}'" : $"{items.Count} items")}, not a '{result.Part.Type.Display}'";
    }

    private string? TryProjection(ResultShape result, List<MemberType> items)
    {
        string display = result.Part.Type.Display;
        var values = new List<ReadValue>();
        for (int i = 0; i < items.Count; i++)
        {
            string name = ItemName(i);
            var member = result.Parts.FirstOrDefault(part => part.Name == name) ?? result.Parts.FirstOrDefault(part => string.Equals(Casing.SnakeCase(part.Name), Casing.SnakeCase(name), StringComparison.OrdinalIgnoreCase));
            if (member is null)
                return $"'{display}' has no member for the item '{name}'";
            if (values.Exists(value => value.Member == member.Name))
                return $"Two items are for the member '{member.Name}' of '{display}', name one by AS";
            if (!TypeFit.Holds(member.Type, items[i]))
                return $"The item '{name}' is a '{items[i].Display}', and '{member.Name}' of '{display}' a '{member.Type.Display}'";
            values.Add(Value(items[i], member.Type) with { Member = member.Name, IsParameter = member.Parameter is not null, Parameter = member.Parameter ?? "" });
        }

        if (result.Parts.FirstOrDefault(part => (part.Parameter is not null || part.IsRequired) && !values.Exists(value => value.Member == part.Name)) is { } lacking)
            return $"No item of the text is for the member '{lacking.Name}' of '{display}'";
        Plan = new(Shape, values.ToEquatableArray(), Made.Projection);
        return null;
    }

    // An item by its alias, else by its column; an aggregate by function and column, so that COUNT(*) is for a member Count.
    private string ItemName(int item)
    {
        if (item >= text.Syntax.Select.Count)
            return text.Bound.Select[item].Label.Split('.').Last();
        var written = text.Syntax.Select[item];
        return written switch
        {
            { Alias: { } alias } => alias,
            SelectAggregateSyntax { Aggregate: { Field: null } } => "count",
            SelectAggregateSyntax { Aggregate: var aggregate } => aggregate.Function.ToString().ToLowerInvariant() + "_" + aggregate.Field!.Path.Split('.').Last(),
            SelectFieldSyntax { Field: var field } => field.Path.Split('.').Last(),
            _ => "",
        };
    }

    // Read as wide as the result asks, but by name or number, by converter or as JSON, as the column is.
    private static ReadValue Value(MemberType item, MemberType result) =>
        new(item.Conversion is not null || item.Kind is ColumnKind.EnumName or ColumnKind.EnumNumber ? item : item with { Kind = result.Kind });

    private static MemberType Row(QueryTable table, bool canBeMissing) => new(ColumnKind.Reference, table.Name, table.Row, canBeMissing, table.IsStruct);
}
