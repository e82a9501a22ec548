using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Cuts the arguments behind the table into what is constant and what each call gives.</summary>
internal static class PieceBuilder
{
    public static EquatableArray<TextPiece> Build(QueryMethod method, ParsedText text, IReadOnlyList<TextValue> values)
    {
        var pieces = new List<TextPiece>();
        var words = new List<string>();
        var arguments = text.Command.Arguments;
        var byStart = values
            .Where(value => arguments[value.Argument].Parameter is not null)
            .Select(value => Given(method, arguments, value))
            .ToDictionary(given => given.Start);
        for (int i = 1; i < arguments.Count;)
        {
            if (!byStart.TryGetValue(i, out var given))
            {
                words.Add(arguments[i++].Value);
                continue;
            }

            Flush();
            pieces.Add(given.Piece);
            i = given.End;
        }

        Flush();
        return pieces.ToEquatableArray();

        void Flush()
        {
            if (words.Count > 0)
                pieces.Add(new ConstantPiece(words.ToEquatableArray()));
            words.Clear();
        }
    }

    // The arguments from Start up to End are written by the piece.
    private static (int Start, int End, TextPiece Piece) Given(QueryMethod method, EquatableArray<TextArgument> arguments, TextValue value)
    {
        var parameter = method.Parameters.First(candidate => candidate.Name == arguments[value.Argument].Parameter);
        int at = value.Argument;
        bool isList = arguments[at].IsList && parameter.IsList;
        var form = Form(parameter, value, isList);
        if (isList)
        {
            string field = value.Compare!.Field.Path;
            return (value.Compare.Field.Position, at + 1, new ListPiece(parameter.Name, form, field, value.OfGroup ? "COUNT(*)" : IdColumn.Name));
        }

        if (!parameter.Whole.IsNullable)
            return (at, at + 1, new ValuePiece(parameter.Name, form));
        switch (value)
        {
            case { Compare: { } compare }:
                string[] isNull = compare.Operator == CompareOperator.Equal ? ["IS", "NULL"] : ["IS", "NOT", "NULL"];
                return (compare.Field.Position, at + 1, new NullablePiece(parameter.Name, form, new(compare.Field.Path, CompareOperators.Text(compare.Operator)), new([compare.Field.Path, .. isNull])));
            case { Pair: { } pair }:
                return (pair.Position, at + 1, new NullablePiece(parameter.Name, form, new(pair.Field), new("NULL", pair.Field)));
            default:
                // A cursor: none is the first page.
                return (at, at + 1, new NullablePiece(parameter.Name, form, default, new("")));
        }
    }

    private static ValueForm Form(QueryParameter parameter, TextValue value, bool isList)
    {
        // By name or number, by converter or as JSON, as the column is; else as wide as the parameter.
        bool isOfColumn = value.Type.Conversion is not null || value.Type.Kind is ColumnKind.EnumName or ColumnKind.EnumNumber;
        var given = isList ? parameter.Type : parameter.Whole;
        var type = given with { Kind = isOfColumn ? value.Type.Kind : given.Kind, Conversion = value.Type.Conversion };
        bool isNullable = isList && given.IsNullable && (given.IsValueType || type.Conversion is not null);
        return new(type, given.FullName + (isList && given.IsNullable ? "?" : ""), isNullable);
    }
}
