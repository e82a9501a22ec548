namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Members that [NotMapped] leaves out of a table or of a key's value.</summary>
public sealed class NotMappedTests
{
    private const string Database = "\n[Database] public partial class AppDb;";

    [Theory]
    [InlineData("[Table(\"users\")] public partial record User { public Id<User> Id { get; init; } [NotMapped] public System.Collections.Generic.List<string> Cache { get; init; } = []; public string? Name { get; init; } }")]
    [InlineData("[Table(\"users\")] public partial record User(Id<User> Id, string Name, [NotMapped] object? Cache = null, int Age = 3, string? City = null);")]
    [InlineData("[Table(\"users\")] public partial record User([property: NotMapped] int Cache = 1, Id<User> Id = default) { public required string Name { get; init; } }")]
    [InlineData("[Table(\"users\")] public partial class User(string name, [NotMapped] int cache = 1, Id<User> id = default) { public Id<User> Id { get; } = id; public string Name { get; } = name; [NotMapped] public int Cache { get; } = cache; }")]
    [InlineData("public abstract record Base { [NotMapped] public Id<string>? Odd { get; set; } } [Table(\"users\")] public partial record User(Id<User> Id, string Name) : Base;")]
    [InlineData("[KeySpace(\"a:{x}\")] public partial record struct Thing(int X, [NotMapped] object? Cache = null) { [NotMapped] public int Other { get; set; } }")]
    [InlineData("[Table(\"users\")] public partial record User(Id<User> Id, string Name) { [NotMapped] public string Shout => Name + \"!\"; }")]
    public Task Members_that_nothing_has_to_give(string declaration) => RuleAssert.PassesAsync(declaration + Database);

    [Theory]
    [InlineData("[Table(\"users\")] public partial record User(Id<User> Id, [NotMapped] object? Cache);", "LUX1021", "Cache", "'Cache' of 'User' is left out, and the constructor asks for it when a row is read: give the parameter a default, or make it a property")]
    [InlineData("[Table(\"users\")] public partial record User { public Id<User> Id { get; init; } [NotMapped] public required string Cache { get; init; } }", "LUX1021", "Cache", "'Cache' of 'User' is left out, and it is required when a row is read: take 'required' off")]
    [InlineData("[Table(\"users\")] public partial record User([property: NotMapped] Id<User> Id, string Name);", "LUX1002", "Id", "'Id' of 'User' is the key, which no table is without: take [NotMapped] off")]
    [InlineData("[Table(\"users\")] public partial record User(Id<User> Id, string Name) { [NotMapped, Unique] public int Cache { get; init; } }", "LUX1027", "Cache", "[Unique] on 'Cache' of 'User' says nothing, for [NotMapped] leaves 'Cache' out: take one of them off")]
    [InlineData("[Table(\"users\"), Index(\"Cache\")] public partial record User(Id<User> Id, string Name) { [NotMapped] public int Cache { get; init; } }", "LUX1010", "\"Cache\"", "[Index] on 'User' names 'Cache', which is no column of it: its columns are Name")]
    [InlineData("[KeySpace(\"a:{x}\")] public partial record struct Thing(int X, [NotMapped] object? Cache);", "LUX1021", "Cache", "'Cache' of 'Thing' is left out, and the constructor asks for it when a value is read: give the parameter a default, or make it a property")]
    [InlineData("[KeySpace(\"a:{cache}\")] public partial record struct Thing(int X) { [NotMapped] public int Cache { get; set; } }", "LUX1022", "Thing", "The pattern of [KeySpace] names 'cache', which is no member of 'Thing': its members are X")]
    public Task Members_that_cannot_be_left_out(string declaration, string rule, string underlined, string message) => RuleAssert.FiresAsync(rule, underlined, message, declaration + Database);

    [Fact]
    public Task That_of_data_annotations_says_nothing() => RuleAssert.FiresAsync(
        "LUX1027", "Cache", "[NotMapped] on 'Cache' of 'User' is another library's, and says nothing here: write [Lux.Schema.NotMapped]",
        "[Table(\"users\")] public partial record User(Id<User> Id, string Name) { [System.ComponentModel.DataAnnotations.Schema.NotMapped] public int Cache { get; init; } }" + Database);
}
