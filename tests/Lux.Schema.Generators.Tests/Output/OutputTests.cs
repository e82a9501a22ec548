using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Output;

/// <summary>What is generated, to the letter; and that a consumer who makes errors of all warnings can compile it.</summary>
public sealed class OutputTests
{
    [Fact]
    public Task The_chats_records() => CheckAsync(
        "chat",
        """
        namespace Chat;

        [Table("users")]
        public partial record User
        {
            public Id<User> Id { get; init; }
            [Unique] public required string Username { get; init; }
            public required string Color { get; init; }
            [Default(ServerValue.Now)] public DateTimeOffset LastSeen { get; init; }
        }

        [Table("channels")]
        public partial record Channel
        {
            public Id<Channel> Id { get; init; }
            [Unique] public required string Name { get; init; }
            public string? Topic { get; init; }
        }

        [Table("messages")]
        [Index(nameof(ChannelId), nameof(Timestamp))]
        public partial record Message(
            Id<Message> Id,
            [OnDelete(ReferenceAction.Cascade)] Id<Channel> ChannelId,
            Id<User> UserId,
            string Content,
            [Default(ServerValue.Now)] DateTimeOffset Timestamp);

        [Database]
        public partial class ChatDb;
        """);

    [Fact]
    public Task Columns_of_every_type_and_all_modifiers() => CheckAsync(
        "columns",
        """
        namespace Shop;

        public enum Kind { Book, Game }

        [Table("items")]
        [Unique(nameof(Kind), nameof(Number))]
        [Index(nameof(Price))]
        public readonly partial record struct Item(
            [property: Unique] string Title,
            Id<Item> Id,
            [Default(Shop.Kind.Game)] Kind Kind,
            [Column("no", AsNumber = true), Default(Shop.Kind.Game)] Kind? Number,
            [Default("0.10")] decimal Price,
            [Default(true)] bool IsShown,
            [Default(7), NotIndexed] int Left,
            [Default("a \"b\": c")] string Note,
            [Default(ServerValue.NewGuid)] Guid Code,
            [OnDelete(ReferenceAction.SetNull)] Id<Item>? Parent,
            byte[] Picture,
            ReadOnlyMemory<byte>? Thumbnail,
            char Size,
            TimeSpan? Lead,
            DateOnly Since);

        [Database(typeof(Item))]
        internal sealed partial class ShopDb;
        """);

    [Fact]
    public Task Columns_in_forms_of_the_users() => CheckAsync(
        "forms",
        """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Places;

        public record Address(string Street, string City);

        public readonly record struct Email(string Text);

        [Table("people")]
        public partial record Person(
            Id<Person> Id,
            [Unique, Convert<EmailConverter>] Email Email,
            [Convert<EmailConverter>] Email? Backup,
            [Convert<VersionConverter>, Default(ServerValue.Now)] Version Seen,
            [Json<PlacesJson>] Address Home,
            [Json<PlacesJson>] Address? Work,
            [Json<PlacesJson>] List<string?> Names,
            JsonElement? Settings,
            [Vector(3)] float[] Face,
            [Vector(384)] ReadOnlyMemory<float>? Text);

        public sealed class EmailConverter : IColumnConverter<Email, string>
        {
            public static string ToStored(Email value) => value.Text;

            public static Email FromStored(string stored) => new(stored);
        }

        public sealed class VersionConverter : IOrderedColumnConverter<Version, DateTimeOffset>
        {
            public static DateTimeOffset ToStored(Version value) => DateTimeOffset.UnixEpoch.AddDays(value.Major);

            public static Version FromStored(DateTimeOffset stored) => new((stored - DateTimeOffset.UnixEpoch).Days, 0);
        }

        [JsonSerializable(typeof(Address))]
        [JsonSerializable(typeof(List<string>))]
        public partial class PlacesJson : JsonSerializerContext;

        [KeySpace("visit:{number}")]
        public partial record Visit(int Number, [Json<PlacesJson>] Address At, [Convert<EmailConverter>] Email? By, float[] Face);

        [Database]
        public partial class PlacesDb
        {
            [Query("people WHERE email IN ({emails}) AND home = {home} AND backup = {backup} LIMIT 10")]
            public partial ValueTask<Person[]> FindAsync(Email[] emails, Address home, Email? backup);

            [Query("people SELECT email, work, names, face WHERE id = {id}")]
            public partial ValueTask<(Email Email, Address? Work, List<string?> Names, float[] Face)> PartsAsync(Id<Person> id);

            [Query("TUPDATE people {id} names {names} face {face} text {text}")]
            public partial ValueTask ChangeAsync(Id<Person> id, List<string?> names, float[] face, ReadOnlyMemory<float>? text);
        }
        """);

    [Fact]
    public Task Odd_names() => CheckAsync(
        "odd-names",
        """
        [Table("globals")]
        public partial record Global(Id<Global> Id, string Name);

        [Database(typeof(Global))]
        public partial class GlobalDb;
        """,
        """
        namespace @class.@event;

        [Table("class")]
        [Index(nameof(@int), nameof(@string))]
        public partial record @record(Id<@record> Id, [Unique] string @int, long @string, Id<@record>? table, int row, int from)
        {
            [Obsolete("Old.")] public int @namespace { get; init; }
        }

        [Table("größe")]
        [Index(nameof(Straße), nameof(straße))]
        public partial record Größe(Id<Größe> Id, string Straße, [Column("strasse2")] string straße, string 名前);

        [Database]
        public partial class データベース;
        """,
        """
        namespace App
        {
            public partial class Outer
            {
                internal partial struct Inner
                {
                    [Table("nested")]
                    public partial record Nested(Id<Nested> Id, Id<App.Other.Nested> Other);
                }
            }
        }

        namespace App.Other
        {
            [Table("others")]
            public partial record Nested(Id<Nested> Id, [Index] string CancellationToken);

            [Table("lowers")]
            public partial record NESTED(Id<NESTED> Id, string Name);
        }
        """);

    [Fact]
    public Task Names_of_the_runtimes_own_types() => CheckAsync(
        "hidden-names",
        """
        namespace Hiding;

        public class Finders;
        public class Guid;
        public class Table<TRow, TColumns>;

        [Table("columns")]
        public partial record Column(Id<Column> Id, [Unique] string ValueText, DateTimeOffset? At, Id<Column>? Next)
        {
            public enum KeyColumn { A }
            public KeyColumn Key { get; init; }
        }

        [Database]
        public partial class HidingDb;
        """);

    [Fact]
    public void A_public_database_keeps_internal_tables_internal()
    {
        var generation = Generation.Of(
            """
            namespace App;

            internal enum Level { Low, High }

            [Table("secrets")]
            internal partial record Secret(Id<Secret> Id, string Text);

            [Table("notes")]
            public partial record Note(Id<Note> Id, string Text)
            {
                internal Level Level { get; init; }
            }

            [Database]
            public partial class AppDb;
            """);
        Assert.Empty(generation.CompilerDiagnostics);
        Assert.Contains("internal SecretsTable Secrets { get; }", generation.Files["App.AppDb.g.cs"], StringComparison.Ordinal);
        Assert.Contains("internal Column<Note, Level> Level { get; }", generation.Files["App.Note.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_lists_tables_of_another_assembly()
    {
        var library = Generation.Of(Programs.Named(
            "Library",
            """
            namespace Library;

            [Table("users")]
            public partial record User(Id<User> Id, [Unique] string Name);
            """));
        Assert.Empty(library.CompilerDiagnostics);
        var program = Programs.Of(
            """
            namespace App;

            [Table("posts")]
            public partial record Post(Id<Post> Id, Id<Library.User> Author);

            [Database(typeof(Library.User), typeof(Post))]
            public partial class AppDb;
            """);
        var app = Generation.Of(program.AddReferences(library.Output.ToMetadataReference()));
        Assert.Empty(app.CompilerDiagnostics);
        Assert.Contains("FindByNameAsync(string name,", app.Files["App.AppDb.g.cs"], StringComparison.Ordinal);
        Assert.Contains("RefColumn<Post, global::Library.User, global::Library.User.Columns> Author", app.Files["App.Post.g.cs"], StringComparison.Ordinal);
    }

    private static async Task CheckAsync(string name, params string[] sources)
    {
        var generation = Generation.Of(sources);
        Assert.Empty(await generation.RulesAsync());
        Assert.Empty(generation.CompilerDiagnostics);
        await Snapshot.MatchesAsync(name, generation);
    }
}
