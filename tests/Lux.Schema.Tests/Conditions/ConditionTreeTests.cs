using CsCheck;
using Lux.Language;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Conditions;

/// <summary>What operators build and what the engine's parser reads are the same tree.</summary>
public sealed class ConditionTreeTests
{
    private static readonly Everything.Columns Row = new("");

    private static readonly Gen<(Condition<Everything> Condition, string Tree)> Leaf = Gen.OneOf(
        EverythingGen.Text.Select(text => (Row.Text == text, $"[text Equal {text}]")),
        EverythingGen.Text.Select(text => (Row.Text.StartsWith(text), $"[text StartsWith {text}]")),
        EverythingGen.Text.Select(text => (Row.TextOrNull > text, $"[text_or_null Greater {text}]")),
        Gen.Long.Select(number => (Row.Int64 <= number, $"[int64 LessOrEqual {number}]")),
        Gen.Long.Nullable().Select(number => (Row.Int64OrNull != number, number is null ? "[int64_or_null IsNotNull]" : $"[int64_or_null NotEqual {number}]")),
        Gen.Long.Array[1, 4].Select(numbers => (Row.Int64.In(numbers), $"[int64 In {string.Join(' ', numbers)}]")),
        EverythingGen.Instant.Select(instant => (Row.Instant < instant, $"[instant Less {instant.ToUnixTimeMilliseconds()}]")),
        EverythingGen.Mood.Select(mood => (Row.Name == mood, $"[name Equal {mood}]")));

    private static Gen<(Condition<Everything> Condition, string Tree)> Tree(int depth)
    {
        if (depth == 0) return Leaf;
        var part = Tree(depth - 1);
        return Gen.OneOf(
            Leaf,
            Gen.Select(part, part).Select((a, b) => (a.Condition & b.Condition, Joined("AND", a.Tree, b.Tree))),
            Gen.Select(part, part).Select((a, b) => (a.Condition | b.Condition, Joined("OR", a.Tree, b.Tree))),
            part.Select(a => (!a.Condition, $"{{NOT {a.Tree}}}")));
    }

    [Fact]
    public void The_engine_reads_the_tree_that_the_operators_built() => Tree(5).Sample(drawn =>
    {
        string[] words = ["everything", "WHERE", .. Sent.Words(drawn.Condition)];
        Assert.True(QueryParser.TryParse(words, out var query, out var error), error?.Text);
        Assert.Equal(drawn.Tree, Print(query!.Where!, words));
    });

    // (a AND b) AND c is one AND of three, as the parser reads it.
    private static string Joined(string word, params string[] trees) =>
        $"{{{word} {string.Concat(trees.Select(tree => tree.StartsWith($"{{{word} ", StringComparison.Ordinal) ? tree[(word.Length + 2)..^1] : tree))}}}";

    private static string Print(ConditionSyntax condition, string[] words) => condition switch
    {
        AndSyntax and => Joined("AND", [.. and.Operands.Select(operand => Print(operand, words))]),
        OrSyntax or => Joined("OR", [.. or.Operands.Select(operand => Print(operand, words))]),
        NotSyntax not => $"{{NOT {Print(not.Operand, words)}}}",
        CompareSyntax compare => $"[{compare.Field.Path} {compare.Operator}{string.Concat(words.Skip(compare.FirstValue).Take(compare.ValueCount).Select(value => $" {value}"))}]",
        _ => throw new NotSupportedException(condition.ToString()),
    };
}
