namespace Lux.Language;

/// <summary>
/// What names mean once rows are grouped: the labels of SELECT, the fields of GROUP BY, and any aggregate as SELECT would spell it. It gathers the aggregates that are named.
/// </summary>
internal sealed class GroupScope(QueryScope rows) : IFieldScope
{
    private readonly List<BoundGroupField> _fields = [];
    private readonly List<BoundAggregate> _aggregates = [];
    private readonly Dictionary<string, BoundField> _aliases = [];

    public EquatableArray<BoundGroupField> Fields => _fields.ToEquatableArray();

    public EquatableArray<BoundAggregate> Aggregates => _aggregates.ToEquatableArray();

    /// <summary>Adds a field of GROUP BY.</summary>
    public bool TryGroup(FieldSyntax syntax, out LuxError? error)
    {
        if (!rows.TryField(syntax, "GROUP BY", out var field, out var column, out error)) return false;
        if (SchemaCheck.IsIndexable(column!.Type))
        {
            if (_fields.All(f => f.Field != field)) _fields.Add(new(field, column with { Name = syntax.Path }));
            return true;
        }
        error = LuxError.Of(ErrorCode.OperatorDoesNotFit, "GROUP BY", column.Name, SchemaPrinter.Type(column)).At(syntax.Position);
        return false;
    }

    /// <summary>Lets HAVING and ORDER BY name an item of SELECT by its alias.</summary>
    public void Name(string alias, BoundField field) => _aliases[alias] = field;

    public bool TryField(FieldSyntax syntax, string clause, out BoundField field, out Column? column, out LuxError? error)
    {
        column = null;
        error = null;
        if (_aliases.TryGetValue(syntax.Path, out field))
        {
            column = field.Column < _fields.Count ? _fields[field.Column].Definition : _aggregates[field.Column - _fields.Count].Definition;
            return true;
        }
        if (AggregateParser.IsAggregate(syntax.Path))
        {
            if (!AggregateParser.TryParse(syntax.Path, syntax.Position, out var aggregate, out error) || !TryAggregate(aggregate!, clause, out field, out error)) return false;
            column = _aggregates[field.Column - _fields.Count].Definition;
            return true;
        }
        if (!rows.TryField(syntax, clause, out var inRow, out _, out error)) return false;
        int at = _fields.FindIndex(f => f.Field == inRow);
        if (at < 0)
        {
            error = LuxError.Of(ErrorCode.FieldNotGrouped, Quoted.Of(syntax.Path)).At(syntax.Position);
            return false;
        }
        field = new(BoundField.OfGroup, at);
        column = _fields[at].Definition;
        return true;
    }

    /// <summary>Resolves an aggregate; the same one twice is one value.</summary>
    public bool TryAggregate(AggregateSyntax syntax, string clause, out BoundField value, out LuxError? error)
    {
        value = default;
        error = null;
        BoundField field = new(0, BoundField.Id);
        Column? column = IdColumn.Definition;
        if (syntax.Field is not null && !rows.TryField(syntax.Field, clause, out field, out column, out error)) return false;
        if (ResultOf(syntax.Function, column!.Type) is not { } type)
        {
            error = LuxError.Of(ErrorCode.OperatorDoesNotFit, AggregateParser.Word(syntax.Function), column.Name, SchemaPrinter.Type(column)).At(syntax.Position);
            return false;
        }
        int at = _aggregates.FindIndex(a => a.Function == syntax.Function && a.Field == field);
        if (at < 0)
        {
            at = _aggregates.Count;
            _aggregates.Add(new(syntax.Function, field, column.Type, new() { Name = AggregateParser.Label(syntax), Type = type, Target = type == ColumnType.Ref ? column.Target : null }));
        }
        value = new(BoundField.OfGroup, _fields.Count + at);
        return true;
    }

    private static ColumnType? ResultOf(AggregateFunction function, ColumnType type) => function switch
    {
        AggregateFunction.Count => ColumnType.Int,
        AggregateFunction.Min or AggregateFunction.Max => SchemaCheck.IsIndexable(type) ? type : null,
        _ when type is ColumnType.Float or ColumnType.Decimal => type,
        AggregateFunction.Sum when type == ColumnType.Int => ColumnType.Int,
        AggregateFunction.Avg when type == ColumnType.Int => ColumnType.Float,
        _ => null,
    };
}
