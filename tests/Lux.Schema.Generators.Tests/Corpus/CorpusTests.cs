using System.Globalization;
using System.Text;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Corpus;

/// <summary>
/// Programs as users write them by mistake, one in each file, with all that the compiler and the rules say of it in comments at its end: whether the shapes of the API
/// give messages that help shows there. <c>UPDATE_SNAPSHOTS=1</c> writes the messages down; read them aloud.
/// </summary>
public sealed class CorpusTests
{
    private const string Mark = "//! ";

    internal const string Chat =
        """
        namespace App;

        public enum Role { Guest, Member }

        public enum Kind { Text, Picture }

        [Table("users")]
        public partial record User
        {
            public Id<User> Id { get; init; }
            [Unique] public required string Name { get; init; }
            public int Age { get; init; }
            public bool IsAdmin { get; init; }
            public int? Points { get; init; }
            public string? City { get; init; }
            public Id<User>? Boss { get; init; }
            public DateTimeOffset? Seen { get; init; }
            public Role Role { get; init; }
            public byte[]? Photo { get; init; }
            [Unique, Convert<EmailConverter>] public Email Email { get; init; }
            public System.Text.Json.JsonElement? Settings { get; init; }
            [Vector(3)] public float[]? Face { get; init; }
        }

        public readonly record struct Email(string Text);

        public sealed class EmailConverter : IColumnConverter<Email, string>
        {
            public static string ToStored(Email value) => value.Text;

            public static Email FromStored(string stored) => new(stored);
        }

        [Table("channels")]
        public partial record Channel(Id<Channel> Id, [Unique] string Name);

        [Table("messages")]
        [Index(nameof(ChannelId), nameof(At))]
        public partial record Message(Id<Message> Id, Id<Channel> ChannelId, Id<User> UserId, string Content, [Default(ServerValue.Now)] DateTimeOffset At);

        [KeySpace("presence:{userId}", Expire = 60)]
        public partial record struct Presence(Id<User> UserId, string Status);

        [Topic("typing:{channelId}")]
        public partial record struct Typing(Id<Channel> ChannelId, Id<User> UserId);

        [Database]
        public partial class ChatDb;

        internal static class MessageConditions
        {
            public static Condition<Message> Old => throw new NotSupportedException();
        }
        """;

    public static TheoryData<string> Declarations => Programs("Declarations");

    public static TheoryData<string> Texts => Programs("Texts");

    public static TheoryData<string> Uses => Programs("Uses");

    [Theory]
    [MemberData(nameof(Declarations))]
    public Task A_declaration_by_mistake(string program) => CheckAsync("Declarations", program, code => [code]);

    [Theory]
    [MemberData(nameof(Texts))]
    public Task A_query_method_by_mistake(string program) => CheckAsync("Texts", program, code =>
    [
        $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;

        namespace App;

        public partial class ChatDb
        {
        {{code}}
        }
        """,
        Chat,
    ]);

    [Theory]
    [MemberData(nameof(Uses))]
    public Task A_use_by_mistake(string program) => CheckAsync("Uses", program, code =>
    [
        $$"""
        using System.Linq;

        namespace App;

        internal static class Use
        {
            public static async Task RunAsync(ChatDb db, Id<User> ann, Id<Channel> general)
            {
                await Task.Yield();
        {{code}}
            }
        }
        """,
        Chat,
    ]);

    [Fact]
    public void There_are_many() => Assert.True(Declarations.Count + Uses.Count >= 60);

    /// <summary>The programs without what is said of them.</summary>
    internal static string[] CodeOf(string folder) => [.. Directory.GetFiles(Folder(folder), "*.cs").Order(StringComparer.Ordinal).Select(path => CodeIn(File.ReadAllText(path)))];

    private static string CodeIn(string file) => file.IndexOf("\n" + Mark, StringComparison.Ordinal) is >= 0 and var end ? file[..end] : file;

    private static async Task CheckAsync(string folder, string program, Func<string, string[]> sources)
    {
        string path = Path.Combine(Folder(folder), program + ".cs");
        string file = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        string code = CodeIn(file);
        string said = await SaidOfAsync(Generation.Of(sources(code)));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path, file = $"{code.TrimEnd('\n')}\n\n{said}", TestContext.Current.CancellationToken);
        Assert.NotEmpty(said);
        Assert.Equal(file[(file.IndexOf("\n" + Mark, StringComparison.Ordinal) + 1)..], said);
    }

    private static async Task<string> SaidOfAsync(Generation generation)
    {
        var text = new StringBuilder();
        var all = generation.CompilerDiagnostics.Concat(await generation.RulesAsync());
        foreach (var diagnostic in all.OrderBy(found => found.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(found => found.Location.SourceSpan.Start).ThenBy(found => found.Id, StringComparer.Ordinal))
        {
            Assert.StartsWith("Program", diagnostic.Location.SourceTree?.FilePath, StringComparison.Ordinal);
            string words = diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End].Split('\n')[0];
            text.Append(Mark).Append(diagnostic.Id).Append(" at `").Append(words).Append("`: ").Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    private static TheoryData<string> Programs(string folder) =>
        [.. Directory.GetFiles(Folder(folder), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder(string name) => Path.Combine(Folders.Project, "Corpus", name);
}
