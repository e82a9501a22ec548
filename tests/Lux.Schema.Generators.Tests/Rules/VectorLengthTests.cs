namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>LUX3010: vectors written out with another length than their column has.</summary>
public sealed class VectorLengthTests
{
    private const string Notes = """
        namespace App;

        public abstract record Located { [Vector(2)] public float[] Place { get; init; } = [0, 0]; }

        [Table("notes")]
        public partial record Note(Id<Note> Id, [Vector(3)] float[] Near, [Vector(3)] ReadOnlyMemory<float>? Far = null) : Located;
        """;

    [Theory]
    [InlineData("new Note(default, [1, 2])", "[1, 2]", "Near", 3, 2)]
    [InlineData("new Note(default, new float[] { 1, 2, 3, 4 })", "new float[] { 1, 2, 3, 4 }", "Near", 3, 4)]
    [InlineData("new Note(default, [1, 2, 3], new float[2])", "new float[2]", "Far", 3, 2)]
    [InlineData("new Note(default, [1, 2, 3]) with { Near = [] }", "[]", "Near", 3, 0)]
    [InlineData("new Note(default, [1, 2, 3]) { Far = new[] { 1f } }", "new[] { 1f }", "Far", 3, 1)]
    public Task A_row_with_it_is_refused(string made, string underlined, string member, int dimension, int length) => RuleAssert.FiresAsync(
        "LUX3010",
        underlined,
        $"'{member}' of 'Note' is a vector of {dimension} elements, and this one has {length}: give it {dimension}, or declare [Vector({length})]",
        Notes,
        $"namespace App; public static class Made {{ public static Note Note => {made}; }}");

    [Fact]
    public Task An_initializer_is_looked_at_too() => RuleAssert.FiresAsync(
        "LUX3010",
        "[0]",
        "'Place' of 'Note' is a vector of 2 elements, and this one has 1: give it 2, or declare [Vector(1)]",
        """
        namespace App;

        [Table("notes")]
        public partial record Note
        {
            public Id<Note> Id { get; init; }
            [Vector(2)] public float[] Place { get; init; } = [0];
        }
        """);

    [Theory]
    [InlineData("new Note(default, [1, 2, 3], new float[3]) { Place = [1, 2] }")]
    [InlineData("new Note(default, [.. more, 1])")]
    [InlineData("new Note(default, new float[more.Length])")]
    [InlineData("new Note(default, more)")]
    public Task What_fits_or_is_not_known_passes(string made) => RuleAssert.PassesAsync(
        Notes,
        $"namespace App; public static class Made {{ public static Note Of(float[] more) => {made}; public static float[] Other => [1]; }}");

    [Theory]
    [InlineData("TUPDATE notes 1 near [1,2]", "LUX3010", "[1,2]", "Field 'near' expects vector(3), got '[1,2]': give 3 elements")]
    [InlineData("TUPDATE notes 1 near [1,2,x]", "LUX3003", "[1,2,x]", "Field 'near' expects vector(3), got '[1,2,x]': write a list of numbers, such as [0.5,-1]")]
    public Task A_text_with_it_is_refused(string text, string rule, string underlined, string message) => RuleAssert.FiresAsync(
        rule,
        underlined,
        message,
        Notes,
        $$"""
        namespace App;

        [Database]
        public partial class NotesDb
        {
            [Query("{{text}}")]
            public partial ValueTask ChangeAsync();
        }
        """);

    [Fact]
    public Task A_text_that_fits_passes() => RuleAssert.PassesAsync(
        Notes,
        """
        namespace App;

        [Database]
        public partial class NotesDb
        {
            [Query("TUPDATE notes 1 near '[1, 2, 3]' place [0,1]")]
            public partial ValueTask ChangeAsync();
        }
        """);
}
