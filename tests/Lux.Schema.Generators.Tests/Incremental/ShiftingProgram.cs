using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Tests.Incremental;

/// <summary>A program whose files each have several forms, so that whatever a declaration can depend on in another file may come, go and change.</summary>
internal sealed class ShiftingProgram
{
    private static readonly (string Path, string?[] Forms)[] Files =
    [
        ("Globals.cs",
        [
            null,
            "global using static App.Names;",
            "global using RowsAttribute = Lux.Schema.TableAttribute;",
            "global using Level = App.Other.Level;",
        ]),
        ("User.cs",
        [
            """namespace App; [Table(Names.Users)] public partial record User(Id<User> Id, [Unique] string Name, Level Level, Id<Group>? Group, [Convert<NickConverter>] Nick? Nick) : Base;""",
            """namespace App; [Table(Names.Users)] public partial record User(Id<User> Id, [Unique] string Name, Level? Level, Id<Group>? Group) : Base { public string Shout() => Name + "!"; }""",
            """namespace App; [Table(Names.Users)] public partial record User(Id<User> Id, [Unique] string Name, [Default(Level.High)] Level Level) : Base { public string Shout() => Name + "?"; }""",
            """namespace App; [Table("users"), Index(nameof(Note), nameof(Name))] public partial record User(Id<User> Id, string Name, Guid Token) : Base;""",
            """namespace App; [Table("users")] public partial class User { public Id<User> Id { get; init; } public string Name { get; init; } = ""; [Default(Names.Points)] public int Points { get; init; } = 5; }""",
            """namespace App; [Rows("users")] public partial record Person(Id<Person> Id, string Name, Id<User>? Former);""",
            """namespace App.Other; using App; [Table("users")] public partial record User(Id<User> Id, string Name, Level Level, Id<Group> Group);""",
            "namespace App; #nullable disable\n[Table(\"users\")] public partial record User(Id<User> Id, string Name, Level Level);",
        ]),
        ("UserToo.cs",
        [
            null,
            "namespace App; public partial record User { public int? Extra { get; init; } }",
            "namespace App; public partial record User { public Level? Extra { get; init; } public sealed class Guid; }",
            "namespace App; public partial record User { public string Columns => \"\"; public const int Most = 7; }",
            "namespace App; public record User { }",
            "namespace App; [Table(\"people\")] public partial record User { }",
        ]),
        ("Group.cs",
        [
            """namespace App; [Table("groups")] public partial record Group(Id<Group> Id, string Title);""",
            """namespace App; [Table("groups")] public partial record Group(Id<Group> Id, string Title, Id<User> Owner);""",
            """namespace App; [Table("teams")] public partial record struct Group(Id<Group> Id, string Title);""",
            """namespace App; [Table("groups")] public partial record Group(Id<User> Id, string Title);""",
            """namespace App; [Table(Names.Groups)] public partial record Group(Id<Group> Id, string Title, [Default(Group.Most)] int Size) { public const int Most = 3; }""",
            """namespace App; public partial record Group(Id<Group> Id, string Title);""",
            """namespace App; public static partial class Outer { [Table("groups")] public partial record Group(Id<Group> Id, string Title); }""",
            """namespace App; [Table("groups")] public record Group(Id<Group> Id, string Title);""",
            null,
        ]),
        ("Names.cs",
        [
            """namespace App; public static class Names { public const string Users = "users"; public const string Groups = Users + "_groups"; public const int Points = 5; }""",
            """namespace App; public static class Names { public const string Users = "people"; public const string Groups = Users + "_groups"; public const int Points = 6; }""",
            """namespace App; public static class Names { public const string Users = More.Users; public const string Groups = "groups"; public const int Points = (int)Level.High; }""",
            """namespace App; public static class Names { public static string Users => "users"; public const string Groups = nameof(Group); public const int Points = User.Most; }""",
        ]),
        ("More.cs",
        [
            """namespace App; public static class More { public const string Users = "members"; }""",
            """namespace App; public static class More { public const string Users = "citizens"; }""",
            """namespace App; public static partial class Outer;""",
            """namespace App; static class Outer { }""",
        ]),
        ("Level.cs",
        [
            "namespace App; public enum Level { Low, High }",
            "namespace App; public enum Level : byte { Low, Middle, High }",
            "namespace App; public record struct Level(int Height);",
            "namespace App.Other; public enum Level { Deep, High }",
            "namespace App; internal enum Level { High, Low }",
        ]),
        ("Base.cs",
        [
            "namespace App; public abstract record Base { public string? Note { get; init; } }",
            "namespace App; public abstract record Base { public int Note { get; init; } }",
            "namespace App; public abstract record Base { public string? Note { get; } }",
            "namespace App; public abstract record Base { [NotMapped] public string? Note { get; init; } }",
            "namespace App; public abstract record Base : Root { public Id<Group>? Home { get; init; } }",
            "namespace App; public abstract record Base { public string? Note { get; init; } public enum Level { Inner } }",
        ]),
        ("Root.cs",
        [
            "namespace App; public abstract record Root { [Index] public long Rank { get; init; } }",
            "namespace App; public abstract record Root { public required long Rank { get; init; } }",
        ]),
        ("Nick.cs",
        [
            "namespace App; public readonly record struct Nick(string Text); public sealed class NickConverter : IColumnConverter<Nick, string> { public static string ToStored(Nick value) => value.Text; public static Nick FromStored(string stored) => new(stored); }",
            "namespace App; public readonly record struct Nick(string Text); public sealed class NickConverter : IOrderedColumnConverter<Nick, string> { public static string ToStored(Nick value) => value.Text; public static Nick FromStored(string stored) => new(stored); }",
            "namespace App; public readonly record struct Nick(string Text); public sealed class NickConverter;",
            "namespace App; public sealed record Nick(string Text); sealed class NickConverter : IColumnConverter<Nick, long> { public static long ToStored(Nick value) => 1; public static Nick FromStored(long stored) => new(\"\"); }",
        ]),
        ("Db.cs",
        [
            """namespace App; [Database] public partial class AppDb { [Query("users WHERE name = {name} LIMIT 10")] public partial ValueTask<User[]> NamedAsync(string name); }""",
            """namespace App; [Database] public partial class AppDb { [Query("users SELECT id,name LIMIT 10")] public partial ValueTask<Shown[]> AllAsync(); }""",
            """namespace App; [Database(typeof(User))] public partial class AppDb;""",
            """namespace App; [Database(typeof(User), typeof(Group))] public partial class AppDb { public int Users => 1; }""",
            """namespace App; [Database(typeof(Level))] public partial class AppDb : Base2;""",
            """namespace App; public partial class AppDb { [Query(Names.Users)] public partial ValueTask<User[]> AllAsync(); }""",
        ]),
        ("DbToo.cs",
        [
            null,
            "namespace App; public partial class AppDb { public int Groups() => 1; }",
            "namespace App; public class Base2;",
        ]),
        ("Shown.cs",
        [
            "namespace App; public sealed record Shown(Id<User> Id, string Name);",
            "namespace App; public sealed record Shown(long Id, string Name);",
            "namespace App; public sealed record Shown(Id<Group> Id, string Name, Level Level);",
            "namespace App; [Table(\"shown\")] public sealed partial record Shown(Id<Shown> Id, string Name);",
        ]),
        ("Keys.cs",
        [
            """namespace App; [KeySpace("presence:{user}", Expire = 60)] public partial record struct Presence(Id<User> User, Level Level); [Topic("typing:{user}")] public partial record struct Typing(Id<User> User);""",
            """namespace App; [KeySpace("here:{level}")] public partial record struct Presence(Level Level, Id<Group>? Group);""",
            """namespace App; [Topic(Names.Users)] public partial record struct Typing(Id<User> User);""",
        ]),
        ("Strange.cs",
        [
            null,
            "namespace App; public class Guid;",
            "namespace App; public class DateTimeOffset;",
            "namespace App.System; public class Thing;",
            "namespace App; public sealed class TableAttribute(string name) : Attribute { public string Name => name; }",
            "namespace App; public sealed class RowsAttribute(string name) : Attribute { public string Name => name; }",
            "namespace App; public class Id<T>;",
        ]),
    ];

    private readonly string?[] _texts = [.. Files.Select(file => file.Forms[0])];

    public static int Count => Files.Length;

    public CSharpCompilation Compilation { get; private set; } = Programs.Of();

    public ShiftingProgram()
    {
        for (int i = 0; i < Files.Length; i++)
            Put(i);
    }

    /// <summary>Gives a file another form; the others stay the same trees, as in an editor.</summary>
    public void Edit(int file, int form)
    {
        _texts[file] = Files[file].Forms[form % Files[file].Forms.Length];
        Put(file);
    }

    /// <summary>The same texts parsed anew, of which nothing can be known.</summary>
    public CSharpCompilation Afresh() => Compilation
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(Compilation.SyntaxTrees.Select(tree => Programs.Tree(tree.ToString(), tree.FilePath)));

    private void Put(int file)
    {
        string path = Files[file].Path;
        var old = Compilation.SyntaxTrees.SingleOrDefault(tree => tree.FilePath == path);
        Compilation = (old, _texts[file]) switch
        {
            (null, null) => Compilation,
            (null, { } text) => Compilation.AddSyntaxTrees(Programs.Tree(text, path)),
            ({ } gone, null) => Compilation.RemoveSyntaxTrees(gone),
            ({ } before, { } text) => Compilation.ReplaceSyntaxTree(before, Programs.Tree(text, path)),
        };
    }
}
