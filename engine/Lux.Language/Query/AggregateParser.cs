namespace Lux.Language;

/// <summary>Reads <c>COUNT(*)</c>, <c>SUM(c)</c> and their kin, and writes them in the one way that labels have.</summary>
internal static class AggregateParser
{
    /// <summary>Whether <paramref name="text"/> is written as an aggregate and not as a field.</summary>
    public static bool IsAggregate(string text) => text.IndexOf('(') >= 0;

    public static bool TryParse(string text, int position, out AggregateSyntax? aggregate, out LuxError? error)
    {
        aggregate = null;
        error = null;
        int open = text.IndexOf('(');
        if (open > 0 && text[text.Length - 1] == ')')
        {
            string word = text.Substring(0, open), inner = text.Substring(open + 1, text.Length - open - 2);
            for (var function = AggregateFunction.Count; function <= AggregateFunction.Max; function++)
            {
                if (!string.Equals(Word(function), word, StringComparison.OrdinalIgnoreCase) || (function == AggregateFunction.Count) != (inner == "*") || inner.Length == 0) continue;
                aggregate = new(function, inner == "*" ? null : new(inner, position), position);
                return true;
            }
        }
        error = LuxError.Of(ErrorCode.UnknownAggregate, Quoted.Of(text)).At(position);
        return false;
    }

    /// <summary>The label of an aggregate without AS: <c>SUM(author.age)</c>.</summary>
    public static string Label(AggregateSyntax aggregate) => $"{Word(aggregate.Function)}({aggregate.Field?.Path ?? "*"})";

    /// <summary>The function as the wire has it.</summary>
    public static string Word(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "COUNT",
        AggregateFunction.Sum => "SUM",
        AggregateFunction.Avg => "AVG",
        AggregateFunction.Min => "MIN",
        _ => "MAX",
    };
}
