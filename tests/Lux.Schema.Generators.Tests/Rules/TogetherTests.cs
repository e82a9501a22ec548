using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Rules;

public sealed class TogetherTests
{
    private const string EveryMistake = """
        using System.Collections.Generic;

        namespace App;

        [Table("a1001")] public record NotPartial(Id<NotPartial> Id);
        [Table("a1002")] public partial record NoKey(string Name);
        [Table("a1003")] public partial record OtherKey(Id<Fine> Id);
        [Table("a1004")] public partial record BadType(Id<BadType> Id, List<string> Tags, int Kept);
        [Table("a1005")] public partial record BadName(Id<BadName> Id, int Rows, int Kept);
        [Table("fine")] public partial record SameTable(Id<SameTable> Id);
        [Table("limits")] public partial record KeptName(Id<KeptName> Id);
        [Table("a1005b")] public partial record Columns(Id<Columns> Id);
        [Table("a1006")] public partial record NoTable(Id<NoTable> Id, Id<string> Text, Id<NotPartial> Whole);
        [Table("a1010")] [Index("Nothing")] public partial record BadIndex(Id<BadIndex> Id, int Kept);
        [Table("a1007")] public partial record BadDelete(Id<BadDelete> Id, [OnDelete(ReferenceAction.SetNull)] Id<Fine> Fine);
        [Table("a1008")] public partial record CircleA(Id<CircleA> Id, [OnDelete(ReferenceAction.Cascade)] Id<CircleB>? B);
        [Table("a1008b")] public partial record CircleB(Id<CircleB> Id, [OnDelete(ReferenceAction.Cascade)] Id<CircleA>? A);
        [Table("a1011")] public partial record Needless(Id<Needless> Id, [Unique, Index] int Code);
        [Table("a1012")] public partial record BadDefault(Id<BadDefault> Id, [Default("x")] int Count);
        [Table("a1013")] public partial record BadVector(Id<BadVector> Id, float[] A, int Kept);
        [Table("a1014")] public partial record BadTime(Id<BadTime> Id, DateTime At);
        [Table("a1015")] public partial record Forbidding(Id<Forbidding> Id, [NotIndexed, Unique] int Code);
        [Table("a1016")] public partial record Twin(Id<Twin> Id, int Kept);
        [Table("a1016")] public partial record OtherTwin(Id<OtherTwin> Id, int Kept);
        [Table("a1017")] [Index("A", "B", "C", "D", "E", "F", "G", "H", "I")] public partial record Wide(Id<Wide> Id, int A, int B, int C, int D, int E, int F, int G, int H, int I);
        [Table("a1018")] public partial record Silent(Id<Silent> Id) { [Default(5)] public int Points { get; init; } }
        [Table("a1019")] public partial record NoFirst(Id<NoFirst> Id, Id<NoFirst> Other);
        [Table("a1009")] public partial record Far(Id<Far> Id, Id<Needless> Elsewhere);
        [Table("a1023")] public partial record BadJson(Id<BadJson> Id, [Json(typeof(string))] object A, int Kept);
        [Table("a1024")] public partial record BadConverter(Id<BadConverter> Id, [Convert<string>] object A, int Kept);
        [Table("a1025")] public partial record NotOrdered(Id<NotOrdered> Id, [Unique, Vector(3)] float[] A);
        public class Closed { [Table("a1020")] public partial record Nested(Id<Nested> Id); }
        public partial class Generic<T> { [Table("a1020b")] public partial record Nested(Id<Nested> Id); }
        public partial class Hiding { [Table("a1020c")] private partial record Nested(Id<Nested> Id); }
        [Table("a1021")] public partial class NoConstructor(object thing) { public Id<NoConstructor> Id { get; set; } public string? Text => thing.ToString(); }

        [Table("a1027")] public partial record Idle(Id<Idle> Id) { [Column("b")] public int A => 1; }
        public partial record NoTableAtAll(Id<NoTableAtAll> Id);

        [KeySpace("a1022:{nothing}")] public partial record BadKey(int Number);

        [Table("fine")] public partial record Fine(Id<Fine> Id, string Name, Id<NotPartial> Reference);

        [Database] public partial class AppDb { public static int Connect => 1; }
        [Database(typeof(Fine), typeof(Far), typeof(int))] public class ClosedDb;
        [Database(typeof(Twin))] public partial class TwinDb;
        [Database(typeof(OtherTwin))] public partial class OtherTwinDb;
        [Database] public partial record RecordDb;
        [Database] public static partial class StaticDb;
        [Database, Table("a1020d")] public partial class TableDb { public Id<TableDb> Id { get; set; } }
        [Database] public abstract partial class AbstractDb;
        [Database] public partial class DerivedDb : Closed;
        """;

    [Fact]
    public async Task All_mistakes_in_one_compilation_are_all_shown()
    {
        var generation = Generation.Of(EveryMistake);
        Assert.Equal(
            Analyzers.Rules.All.Select(rule => rule.Id),
            (await generation.RulesAsync()).Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }

    // The compiler drops what analyzers say when a declaration is wrong, so generated code must not make one so.
    [Fact]
    public void None_of_them_makes_generated_code_that_does_not_compile() =>
        Assert.Empty(Generation.Of(EveryMistake).CompilerDiagnostics);

    [Fact]
    public void One_bad_table_does_not_stop_the_others() => Assert.Equal(
        [
            "App.AppDb.g.cs", "App.BadConverter.g.cs", "App.BadDefault.g.cs", "App.BadDelete.g.cs", "App.BadIndex.g.cs", "App.BadJson.g.cs", "App.BadName.g.cs", "App.BadTime.g.cs", "App.BadType.g.cs", "App.BadVector.g.cs", "App.CircleA.g.cs",
            "App.CircleB.g.cs", "App.Far.g.cs", "App.Fine.g.cs", "App.Forbidding.g.cs", "App.Idle.g.cs", "App.KeptName.g.cs", "App.Needless.g.cs", "App.NoFirst.g.cs", "App.NoTable.g.cs", "App.NotOrdered.g.cs", "App.OtherTwin.g.cs",
            "App.OtherTwinDb.g.cs", "App.SameTable.g.cs", "App.Silent.g.cs", "App.TableDb.g.cs", "App.Twin.g.cs", "App.TwinDb.g.cs", "App.Wide.g.cs",
        ],
        Generation.Of(EveryMistake).Files.Keys);

    [Fact]
    public async Task A_type_that_the_compiler_does_not_know_is_left_to_the_compiler()
    {
        var generation = Generation.Of(
            """
            namespace App;

            [Table("users")]
            public partial record User(Id<User> Id, Nonsense What, Id<Nonsense> Who);
            """);
        Assert.Empty(await generation.RulesAsync());
        Assert.Equal(["CS0246"], generation.CompilerDiagnostics.Select(diagnostic => diagnostic.Id).Distinct());
    }

    [Fact]
    public async Task A_table_attribute_on_two_parts_is_read_once()
    {
        var generation = Generation.Of(
            """
            namespace App;

            [Table("users")]
            public partial record User(Id<User> Id, string Name);

            [Table("people")]
            public partial record User;
            """);
        Assert.Empty(await generation.RulesAsync());
        Assert.Equal(["CS0579"], generation.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
    }
}
