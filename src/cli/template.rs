//! `biennial template`: the workbook that members fill in.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use rayon::prelude::*;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::{OutputFormat, catalogue, say, say_json};
use crate::domain::catalogue::Catalogue;
use crate::domain::cycle::Cycle;
use crate::domain::group::{Group, Groups};
use crate::domain::roster::Member;
use crate::domain::template::VERSION;
use crate::ingest::cycle_folder::read_cycle;
use crate::intake::read_previous;
use crate::render::template::{
    Template, TemplatePart, file_names, group_file_name, part_file_name,
};

/// Arguments of `biennial template`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial template --group \"Private sector\"             for any company, without a cycle\n  biennial template --cycle cycles/2026 --member M00001  one member's, filled in as far as known\n  biennial template --cycle cycles/2026 --all --out templates\n  biennial template --cycle cycles/2026 --member M00001 --split\n  biennial template --cycle cycles/2026 --member M00001 --part Justice=G1,G3 --part Education=O,G2\n\nA file that is there already is kept, unless --force is given."
)]
#[command(group = clap::ArgGroup::new("whom").required(true))]
pub(super) struct TemplateArgs {
    /// For any member of a group, such as Government or Civil society.
    #[arg(long, group = "whom")]
    group: Option<String>,
    /// For one member of the cycle's roster.
    #[arg(long, group = "whom", value_name = "ID|NAME", requires = "cycle")]
    member: Option<String>,
    /// For every member that the cycle expects, one file each.
    #[arg(long, group = "whom", requires_all = ["cycle", "out"])]
    all: bool,
    /// One workbook for each section, for those who answer apart: the ministries of one government.
    #[arg(long)]
    split: bool,
    /// One workbook for each of these parts: a name, and its commitments, sections or audiences.
    #[arg(long = "part", value_name = "NAME=CODES", conflicts_with = "split")]
    parts: Vec<String>,
    /// The cycle folder: it holds cycle.toml and the roster.
    #[arg(long, value_name = "DIR")]
    cycle: Option<PathBuf>,
    /// A built-in catalogue, a file or the folder of an alliance, where there is no cycle [default: 2024-call-to-action].
    #[arg(long, value_name = "NAME|FILE|DIR", conflicts_with = "cycle")]
    catalogue: Option<String>,
    /// The file or folder to write [default: a file in this folder].
    #[arg(long, value_name = "FILE|DIR")]
    out: Option<PathBuf>,
    /// Replace files that are there already.
    #[arg(long)]
    force: bool,
    /// How to print what was written.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

/// A template, and the file it goes to.
struct Job<'a> {
    path: PathBuf,
    template: Template<'a>,
}

/// What is to be written, and what is worth saying about it.
struct TemplatePlan<'a> {
    jobs: Vec<Job<'a>>,
    remark: Option<String>,
}

impl<'a> TemplatePlan<'a> {
    fn of_one(path: PathBuf, template: Template<'a>) -> Self {
        Self {
            jobs: vec![Job { path, template }],
            remark: None,
        }
    }
}

/// Writes templates.
pub(super) fn run(args: &TemplateArgs) -> Result<Exit, Failure> {
    if let Some(dir) = &args.cycle {
        let mut folder =
            read_cycle(dir, None).map_err(|error| Failure::usage(error.to_string()))?;
        read_previous(&mut folder, std::env::current_exe().ok().as_deref());
        let cycle = folder.cycle;
        let plan = match (&args.group, &args.member) {
            (Some(group), _) => {
                for_group(args, &cycle, find_group(group, cycle.catalogue.groups())?)?
            }
            (None, Some(member)) => for_member(args, &cycle, find_member(member, &cycle)?)?,
            (None, None) => for_all(args, &cycle)?,
        };
        let parts = Parts::new(args, &cycle.catalogue)?;
        let plan = parts.share_out(args, plan, &cycle.catalogue)?;
        return write_and_say(args, &plan, &cycle.catalogue.id, Some(cycle.year));
    }
    let name = args.catalogue.as_deref();
    let catalogue = catalogue::named(name)?;
    let group = find_group(
        args.group.as_deref().unwrap_or_default(),
        catalogue.groups(),
    )?;
    let template =
        Template::of_catalogue(&catalogue, group).ok_or_else(|| nothing_for(group, &catalogue))?;
    let path = file_for(args, &group_file_name(&catalogue.id, group.name()));
    let plan = TemplatePlan::of_one(path, template);
    let parts = Parts::new(args, &catalogue)?;
    let plan = parts.share_out(args, plan, &catalogue)?;
    write_and_say(args, &plan, &catalogue.id, None)
}

/// The parts that workbooks are split into, by the group that they address.
struct Parts(BTreeMap<Group, Vec<TemplatePart>>);

impl Parts {
    /// The sections with `--split`, the named parts with `--part`, else none.
    fn new(args: &TemplateArgs, catalogue: &Catalogue) -> Result<Self, Failure> {
        let named = args
            .parts
            .iter()
            .map(|text| TemplatePart::named(text, catalogue).map_err(Failure::usage))
            .collect::<Result<Vec<TemplatePart>, Failure>>()?;
        let of_group = |group: Group| {
            if args.split {
                TemplatePart::sections(catalogue, group)
            } else {
                named.clone()
            }
        };
        Ok(Self(
            catalogue
                .groups()
                .iter()
                .map(|group| (group, of_group(group)))
                .collect(),
        ))
    }

    /// Each workbook as one for each of its parts; as it was where it is not split.
    fn share_out<'a>(
        &'a self,
        args: &TemplateArgs,
        plan: TemplatePlan<'a>,
        catalogue: &Catalogue,
    ) -> Result<TemplatePlan<'a>, Failure> {
        if self.0.values().all(Vec::is_empty) {
            return Ok(plan);
        }
        if let Some(out) = args.out.as_deref().filter(|out| is_workbook(out)) {
            return Err(Failure::usage(format!(
                "{} is one workbook, and several are to be written; let --out name a folder",
                out.display()
            )));
        }
        let mut shared = TemplatePlan {
            jobs: Vec::new(),
            remark: plan.remark,
        };
        let mut in_no_part: BTreeSet<&str> = BTreeSet::new();
        for job in plan.jobs {
            let group = job.template.group();
            let parts = &self.0[&group];
            for (index, commitment) in catalogue.commitments.iter().enumerate() {
                let is_in = parts.iter().any(|part| part.commitments.contains(&index));
                if catalogue.addresses(commitment, group) && !is_in {
                    in_no_part.insert(&commitment.id);
                }
            }
            let name = job.path.file_name().unwrap_or_default().to_string_lossy();
            for part in parts {
                let path = job.path.with_file_name(part_file_name(&name, &part.name));
                let template = job.template.of_part(part);
                shared
                    .jobs
                    .extend(template.map(|template| Job { path, template }));
            }
        }
        if shared.jobs.is_empty() {
            let message = "none of the parts holds a commitment that is asked for".to_owned();
            return Err(Failure::usage(message));
        }
        if !in_no_part.is_empty() {
            let ids: Vec<&str> = in_no_part.into_iter().collect();
            let remark = format!("in no part: {}", ids.join(", "));
            shared.remark = Some(match shared.remark {
                Some(before) => format!("{before}; {remark}"),
                None => remark,
            });
        }
        Ok(shared)
    }
}

fn is_workbook(out: &Path) -> bool {
    let ending = out.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) && !out.is_dir()
}

fn for_group<'a>(
    args: &TemplateArgs,
    cycle: &'a Cycle,
    group: Group,
) -> Result<TemplatePlan<'a>, Failure> {
    let template =
        Template::of_group(cycle, group).ok_or_else(|| nothing_for(group, &cycle.catalogue))?;
    let name = group_file_name(&cycle.year.to_string(), group.name());
    Ok(TemplatePlan::of_one(file_for(args, &name), template))
}

fn for_member<'a>(
    args: &TemplateArgs,
    cycle: &'a Cycle,
    member: &'a Member,
) -> Result<TemplatePlan<'a>, Failure> {
    let template = Template::of_member(cycle, member)
        .ok_or_else(|| nothing_for(member.group, &cycle.catalogue))?;
    // The name that `--all` gives it.
    let expected = cycle.expected().map(|(_, other)| other);
    let place = cycle
        .expected()
        .position(|(_, other)| other.id == member.id);
    let name = match place {
        Some(place) => file_names(expected, "xlsx").swap_remove(place),
        None => file_names([member], "xlsx").swap_remove(0),
    };
    let mut plan = TemplatePlan::of_one(file_for(args, &name), template);
    if place.is_none() {
        plan.remark = Some(format!("the cycle expects no report from {}", member.name));
    }
    Ok(plan)
}

fn for_all<'a>(args: &TemplateArgs, cycle: &'a Cycle) -> Result<TemplatePlan<'a>, Failure> {
    let dir = args.out.clone().unwrap_or_default();
    let names = file_names(cycle.expected().map(|(_, member)| member), "xlsx");
    let expected = names.len();
    let jobs: Vec<Job<'_>> = cycle
        .expected()
        .zip(names)
        .filter_map(|((_, member), name)| {
            let template = Template::of_member(cycle, member)?;
            let path = dir.join(name);
            Some(Job { path, template })
        })
        .collect();
    if jobs.is_empty() {
        let message = "the cycle expects no member that its catalogue addresses".to_owned();
        return Err(Failure::usage(message));
    }
    let without = expected - jobs.len();
    let remark = (without > 0)
        .then(|| format!("{without} members got none: the catalogue does not address them"));
    Ok(TemplatePlan { jobs, remark })
}

/// The file to write: `--out` itself if it names a workbook, else `name` in the folder it names.
fn file_for(args: &TemplateArgs, name: &str) -> PathBuf {
    match &args.out {
        None => PathBuf::from(name),
        Some(out) => {
            if is_workbook(out) {
                out.clone()
            } else {
                out.join(name)
            }
        }
    }
}

fn write_and_say(
    args: &TemplateArgs,
    plan: &TemplatePlan<'_>,
    catalogue_id: &str,
    year: Option<u16>,
) -> Result<Exit, Failure> {
    let jobs = &plan.jobs;
    if !args.force {
        let paths = jobs.iter().map(|job| job.path.as_path());
        let there: Vec<&Path> = paths
            .filter(|path| path.symlink_metadata().is_ok())
            .collect();
        if let Some(first) = there.first() {
            return Err(kept(first, there.len()));
        }
    }
    jobs.par_iter().try_for_each(|job| write(job, args.force))?;
    match args.format {
        OutputFormat::Json => say_json(&json!({
            "template_version": VERSION,
            "cycle": year,
            "catalogue": catalogue_id,
            "written": jobs.iter().map(described).collect::<Vec<_>>(),
            "remark": plan.remark,
        }))?,
        OutputFormat::Text => say(&summary(args, plan))?,
    }
    Ok(Exit::Done)
}

fn write(job: &Job<'_>, force: bool) -> Result<(), Failure> {
    let path = &job.path;
    let failed = |error: std::io::Error| Failure::machine(format!("{}: {error}", path.display()));
    let bytes = job
        .template
        .write()
        .map_err(|error| Failure::machine(format!("{}: {error}", path.display())))?;
    if let Some(parent) = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    let opened = if force {
        File::create(path)
    } else {
        OpenOptions::new().write(true).create_new(true).open(path)
    };
    match opened {
        Ok(mut file) => file.write_all(&bytes).map_err(failed),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(kept(path, 1)),
        Err(error) => Err(failed(error)),
    }
}

fn kept(path: &Path, count: usize) -> Failure {
    let message = match count {
        1 => format!("{} is there already and may hold answers", path.display()),
        _ => format!(
            "{} and {} more files are there already and may hold answers",
            path.display(),
            count - 1
        ),
    };
    Failure::usage(message)
        .hint("nothing was overwritten; --out names another place, --force writes them anew")
}

fn described(job: &Job<'_>) -> serde_json::Value {
    let template = &job.template;
    json!({
        "file": job.path,
        "group": template.group().name(),
        "member": template.member().map(|member| json!({ "id": member.id, "name": member.name })),
        "part": template.part().map(|part| &part.name),
        "commitments": template.commitments(),
        "previous": template.previous().map(|previous| previous.year),
    })
}

fn summary(args: &TemplateArgs, plan: &TemplatePlan<'_>) -> String {
    let mut text = match plan.jobs.as_slice() {
        [Job { path, template }] => {
            let whose = template
                .member()
                .map_or_else(|| template.group().plural(), |member| member.name.as_str());
            format!(
                "Wrote {}: {} commitments, for {whose}.\n",
                path.display(),
                template.commitments()
            )
        }
        jobs => {
            let dir = args.out.as_deref().or_else(|| jobs.first()?.path.parent());
            let dir = dir.filter(|dir| !dir.as_os_str().is_empty());
            let dir = dir.map_or_else(|| "this folder".to_owned(), |dir| dir.display().to_string());
            format!("Wrote {} templates into {dir}.\n", jobs.len())
        }
    };
    if let Some(remark) = &plan.remark {
        let _infallible = writeln!(text, "Note: {remark}.");
    }
    text
}

fn find_group(text: &str, groups: Groups) -> Result<Group, Failure> {
    groups.parse(text).ok_or_else(|| {
        let all = groups.names();
        let otherwise = format!("the groups are {}", all.join(", "));
        Failure::usage(format!("there is no stakeholder group {text:?}")).suggest(
            text,
            all.into_iter(),
            otherwise,
        )
    })
}

/// By id, then name, then alias, as submissions are.
fn find_member<'a>(text: &str, cycle: &'a Cycle) -> Result<&'a Member, Failure> {
    let roster = &cycle.roster;
    let index = roster
        .find_id(text)
        .or_else(|| roster.find_name(text).map(|(index, _)| index));
    index.map(|index| &roster.members()[index]).ok_or_else(|| {
        let known = roster
            .members()
            .iter()
            .flat_map(|member| [member.id.as_str(), member.name.as_str()]);
        Failure::usage(format!("there is no member {text:?} on the roster")).suggest(
            text,
            known,
            "the cycle's roster lists IDs and names",
        )
    })
}

fn nothing_for(group: Group, catalogue: &Catalogue) -> Failure {
    let addressed: Vec<&str> = catalogue
        .groups()
        .iter()
        .filter(|group| {
            catalogue
                .commitments
                .iter()
                .any(|commitment| catalogue.addresses(commitment, *group))
        })
        .map(Group::name)
        .collect();
    Failure::usage(format!(
        "{} has no commitment for {}",
        catalogue.id,
        group.plural()
    ))
    .hint(format!("it addresses: {}", addressed.join(", ")))
}
