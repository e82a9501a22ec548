using System.Collections;
using System.Reflection;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Keys;
using Lux.Schema.Generators.Migrations;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Incremental;

public sealed class ModelTests
{
    private static readonly Type[] Models =
        [typeof(DeclaredType), typeof(TableDeclaration), typeof(BuiltTable), typeof(DatabaseTable), typeof(DatabaseDeclaration), typeof(BuiltDatabase), typeof(SourceFile), typeof(QueryMethod), typeof(QuerySchema), typeof(QueryClass), typeof(KeyDeclaration), typeof(BuiltKey), typeof(DeclaredContents), typeof(ScriptFile)];

    [Fact]
    public void No_field_of_a_model_can_hold_an_object_of_the_compiler()
    {
        var seen = new HashSet<Type>();
        foreach (var model in Models)
            Visit(model, seen);
        Assert.All(seen, type => Assert.False(IsOfCompiler(type), $"{type} is kept between runs"));
        Assert.Contains(typeof(MemberDeclaration), seen);
    }

    [Fact]
    public void Every_model_compares_by_content()
    {
        var seen = new HashSet<Type>();
        foreach (var model in Models)
            Visit(model, seen);
        Assert.All(
            seen.Where(type => type.Assembly == typeof(SchemaGenerator).Assembly && !type.IsEnum && !type.IsArray),
            type => Assert.Contains(typeof(IEquatable<>).MakeGenericType(type), type.GetInterfaces()));
    }

    [Fact]
    public void No_value_that_a_step_keeps_leads_to_an_object_of_the_compiler()
    {
        var generation = Generation.Of(Programs.Of(ChatProgram.Files));
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in Steps.All)
            foreach (var output in generation.Result.TrackedSteps[step].SelectMany(run => run.Outputs))
                Visit(output.Value, seen, step);
    }

    private static void Visit(Type type, HashSet<Type> seen)
    {
        if (type.IsPrimitive || type == typeof(string) || !seen.Add(type))
            return;
        foreach (var argument in type.GetGenericArguments())
            Visit(argument, seen);
        if (type.IsArray)
            Visit(type.GetElementType()!, seen);
        else if (type.Namespace?.StartsWith("Lux", StringComparison.Ordinal) == true && !type.IsEnum && !type.IsArray)
            foreach (var field in Fields(type))
                Visit(field.FieldType, seen);
    }

    private static void Visit(object? value, HashSet<object> seen, string step)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(IsOfCompiler(value.GetType()), $"{step} keeps a {value.GetType()}");
        if (value is IEnumerable sequence)
            foreach (var element in sequence)
                Visit(element, seen, step);
        foreach (var field in Fields(value.GetType()))
            Visit(field.GetValue(value), seen, step);
    }

    private static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static bool IsOfCompiler(Type type) => type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
