using System.Globalization;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Uses;

/// <summary>What the compiler says of statements that use a generated database.</summary>
internal static class UseAssert
{
    private const string Schema =
        """
        namespace App;

        [Table("users")]
        public partial record User
        {
            public Id<User> Id { get; init; }
            [Unique] public required string Name { get; init; }
            public int Age { get; init; }
            public string? Color { get; init; }
        }

        [Table("messages")]
        public partial record Message(Id<Message> Id, Id<User> UserId, string Content, DateTimeOffset Timestamp);

        [Database]
        public partial class ChatDb;
        """;

    /// <summary>Exactly one error or warning, whose message has these words.</summary>
    public static void Fails(string id, string words, string statements)
    {
        var found = Assert.Single(Diagnostics(statements));
        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Neither an error nor a warning.</summary>
    public static void Compiles(string statements) => Assert.Empty(Diagnostics(statements));

    private static IEnumerable<Diagnostic> Diagnostics(string statements) => Generation.Of(
        Schema,
        $$"""
        namespace App;

        internal static class Use
        {
            public static async Task RunAsync(ChatDb db, Id<User> ann, string? maybe)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """).CompilerDiagnostics;
}
